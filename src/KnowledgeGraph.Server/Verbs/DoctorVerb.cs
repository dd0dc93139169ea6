using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg doctor</c>: does this machine have what a server needs?</summary>
internal static class DoctorVerb
{
    public static Command Command()
    {
        var command = new Command(
            "doctor",
            "Check disk, permissions, clock, port, graph, backups and versions, also while the graph is served."
        );
        command.SetAction((parsed, cancellation) => RunAsync(Settings.Read(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        Finding[] findings =
        [
            .. ServingChecks.Run(configuration),
            .. FolderChecks.Run(configuration),
            .. await GraphChecks.RunAsync(configuration, cancellation),
        ];
        foreach (var one in findings)
        {
            var sign = one.Verdict switch
            {
                Verdict.Good => "ok  ",
                Verdict.Doubtful => "look",
                _ => "BAD ",
            };
            Console.WriteLine($"{sign}  {one.Subject, -12} {one.Text}");
        }
        return findings.Any(one => one.Verdict == Verdict.Bad) ? 1 : 0;
    }
}
