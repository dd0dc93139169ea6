namespace KnowledgeGraph.Lists.Importing;

/// <summary>A list that a client sent, in a folder of its own until it is disposed.</summary>
public sealed class SentList : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-list-").FullName;

    /// <summary>Makes the place for a list of that name: the name helps to tell the format.</summary>
    public SentList(string name) => Path = System.IO.Path.Combine(_folder, NameOf(name));

    /// <summary>Where the list is written, and read.</summary>
    public string Path { get; }

    /// <summary>The last part of a name, with nothing that leads elsewhere; <c>list</c> when nothing is left.</summary>
    private static string NameOf(string name)
    {
        var last = string.Concat(
            name.Split('/', '\\')[^1].Where(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ' ')
        );
        last = last.Trim().TrimStart('.');
        return last.Length is > 0 and <= 120 ? last : "list";
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
