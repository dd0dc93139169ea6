using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests;

/// <summary>
/// The order of the rooms of the source: a file uses its own room and those above it in <c>rooms.txt</c>, never those
/// below. An arrow that runs the other way is printed with the file that draws it.
/// </summary>
public sealed partial class RoomTests
{
    private static readonly string _source = Path.Combine(SourceFiles.Root, "src");
    private static readonly string[] _rooms =
    [
        .. File.ReadLines(Path.Combine(SourceFiles.Root, "tests/KnowledgeGraph.Tests/rooms.txt"))
            .Where(line => line.StartsWith("KnowledgeGraph", StringComparison.Ordinal)),
    ];
    private static readonly (string Path, string Room, string Text)[] _files =
    [
        .. SourceFiles
            .In(_source)
            .Where(file => Path.GetFileName(file) is not ("GlobalUsings.cs" or "Program.cs"))
            .Select(file =>
                (file, NamespaceLine().Match(File.ReadAllText(file)).Groups[1].Value, File.ReadAllText(file))
            ),
    ];

    [Fact]
    public void Rooms_and_namespaces_are_the_same_list() =>
        Assert.Equal(_rooms.Order(), _files.Select(file => file.Room).Distinct().Order());

    [Fact]
    public void Namespaces_follow_folders() =>
        Assert.All(_files, file =>
            Assert.Equal($"{FolderOf(file.Path)} in {file.Path}", $"{file.Room} in {file.Path}")
        );

    [Fact]
    public void Files_use_no_room_below_their_own()
    {
        var upward =
            from file in _files
            from used in UsingLine().Matches(file.Text).Select(line => RoomOf(line.Groups[1].Value))
            where Array.IndexOf(_rooms, used) > Array.IndexOf(_rooms, file.Room)
            select $"{file.Path}: {file.Room} uses {used}";
        Assert.Equal("", string.Join(Environment.NewLine, upward));
    }

    /// <summary>The types of an enclosing namespace need no using, so the names themselves are looked for.</summary>
    [Fact]
    public void Files_use_no_type_of_an_enclosing_room_below_their_own()
    {
        var upward =
            from file in _files
            from other in _files
            where file.Room.StartsWith(other.Room + ".", StringComparison.Ordinal)
            where Array.IndexOf(_rooms, other.Room) > Array.IndexOf(_rooms, file.Room)
            from type in TypeLine().Matches(other.Text).Select(line => line.Groups[1].Value)
            where Regex.IsMatch(Comments().Replace(file.Text, ""), $@"\b{type}\b")
            select $"{file.Path}: {file.Room} uses {type} of {other.Room}";
        Assert.Equal("", string.Join(Environment.NewLine, upward));
    }

    // A static import or an alias ends with the name of a type.
    private static string RoomOf(string name) => _rooms.Contains(name) ? name : name[..name.LastIndexOf('.')];

    private static string FolderOf(string file) =>
        Path.GetRelativePath(_source, Path.GetDirectoryName(file)!)
            .Replace(Path.DirectorySeparatorChar, '.')
            .Replace("KnowledgeGraph.Core.", "KnowledgeGraph.", StringComparison.Ordinal);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?(KnowledgeGraph\.[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^(?!//).*\b(?:class|interface|enum|struct|record) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex("//.*|\"(?:\\\\.|[^\"\\\\])*\"")]
    private static partial Regex Comments();
}
