using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace KnowledgeGraph.Server.Verbs;

/// <summary>
/// The help of the program itself: verbs by what people do, settings below. Verbs keep their own help, without the
/// settings.
/// </summary>
internal sealed class GroupedHelp : SynchronousCommandLineAction
{
    private readonly RootCommand _root;
    private readonly IReadOnlyList<(string Title, Command[] Verbs)> _groups;
    private readonly SynchronousCommandLineAction _ofVerbs;

    private GroupedHelp(
        RootCommand root,
        IReadOnlyList<(string Title, Command[] Verbs)> groups,
        SynchronousCommandLineAction ofVerbs
    ) => (_root, _groups, _ofVerbs) = (root, groups, ofVerbs);

    /// <summary>Adds the verbs of all groups, and this help for them.</summary>
    public static void AddTo(RootCommand root, IReadOnlyList<(string Title, Command[] Verbs)> groups)
    {
        foreach (var verb in groups.SelectMany(group => group.Verbs))
            root.Add(verb);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new GroupedHelp(root, groups, (SynchronousCommandLineAction)help.Action!);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command != _root)
        {
            // Dozens, the same for each verb: they would hide what is its own.
            foreach (var setting in _root.Options.Where(option => option.Recursive && option is not HelpOption))
                setting.Hidden = true;
            var code = _ofVerbs.Invoke(parseResult);
            output.WriteLine(
                "Each setting can be given too, for instance --Store:Path other.db: 'kg --help' says what they are, "
                    + "'kg config' what is in force."
            );
            return code;
        }
        output.WriteLine($"{_root.Description}\n\nUsage: kg [verb] [options]; kg verb --help says more of a verb.");
        foreach (var (title, verbs) in _groups)
        {
            output.WriteLine($"\n{title}");
            foreach (var verb in verbs)
                output.WriteLine($"  {verb.Name, -10} {verb.Description}");
        }
        output.WriteLine("\nSettings");
        foreach (var option in _root.Options.Where(option => !option.Hidden))
            output.WriteLine($"  {option.Name, -30} {option.Description}");
        return 0;
    }
}
