using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Verbs;

// Numbers, dates and folding read the same on every machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand(
    "A knowledge graph of people, organizations and what joins them. Without a verb: seed if the graph is "
        + "empty, then serve."
);
GroupedHelp.AddTo(
    root,
    [
        ("Bring in", [ImportVerb.Command(), SeedVerb.Command(), ExtractVerb.Command(), CheckVerb.Command()]),
        ("Look and compare", [ScreenVerb.Command(), DiffVerb.Command(), SuspectsVerb.Command(), McpVerb.Command()]),
        ("Take elsewhere", [ExportVerb.Command(), CopyVerb.Command()]),
        (
            "Keep safe",
            [
                BackupVerb.Command(),
                RestoreVerb.Command(),
                VerifyVerb.Command(),
                RepairVerb.Command(),
                MigrateVerb.Command(),
                DoctorVerb.Command(),
            ]
        ),
        ("Let people in", [UsersVerb.Command(), KeysVerb.Command()]),
        (
            "Develop",
            [
                ConfigVerb.Command(),
                SchemaVerb.Command(),
                ReferenceVerb.Command(),
                EvalVerb.Command(),
                TrainVerb.Command(),
            ]
        ),
    ]
);
Settings.AddTo(root);
root.SetAction(ServeVerb.RunAsync);
return await Cli.RunAsync(root, args);
