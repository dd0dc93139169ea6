using System.CommandLine;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg reference</c>, for tools/generate-docs: the pages that list every code and every limit.</summary>
internal static class ReferenceVerb
{
    public static Command Command()
    {
        var folder = new Argument<string>("folder") { Description = "Where to write the pages." };
        var command = new Command("reference", "Write the pages of error codes and limits.") { folder };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            foreach (var (file, write) in ReferencePages.All)
                File.WriteAllText(Path.Combine(parsed.GetRequiredValue(folder), file), write());
            return 0;
        });
        return command;
    }
}
