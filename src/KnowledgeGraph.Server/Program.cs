using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Verbs;

// Numbers, dates and folding read the same on every machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand(
    "A knowledge graph of people, organizations, countries and sanctions. Without a verb: seed if the graph is "
        + "empty, then serve."
)
{
    SeedVerb.Command(),
    ExtractVerb.Command(),
    ScreenVerb.Command(),
    EvalVerb.Command(),
    ImportVerb.Command(),
    McpVerb.Command(),
    CheckVerb.Command(),
    ExportVerb.Command(),
    CopyVerb.Command(),
    SuspectsVerb.Command(),
    BackupVerb.Command(),
    RestoreVerb.Command(),
    VerifyVerb.Command(),
    UsersVerb.Command(),
    KeysVerb.Command(),
    SchemaVerb.Command(),
    ConfigVerb.Command(),
};
Settings.AddTo(root);
root.SetAction(ServeVerb.RunAsync);
return await Cli.RunAsync(root, args);
