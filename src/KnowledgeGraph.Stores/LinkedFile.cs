namespace KnowledgeGraph.Stores;

/// <summary>A path that may be a symbolic link: a graph is one, whatever it is called.</summary>
public static class LinkedFile
{
    /// <summary>The file itself where a path is a link to it, also where that file is not there yet; else the
    /// path.</summary>
    public static string Followed(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }
}
