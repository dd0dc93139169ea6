using System.Globalization;

namespace KnowledgeGraph.Server.Evaluating;

/// <summary>How far a list has been screened, beside its output, so that a run that was broken off goes on.</summary>
internal sealed class PlaceInFile
{
    private readonly string _file;
    private readonly string _output;
    private readonly string _list;

    public PlaceInFile(string list, string output)
    {
        (_file, _output) = (output + ".place", output);
        _list = $"{Path.GetFullPath(list)} {new FileInfo(list).Length}";
        // Rows behind the place were written but not remembered: they are written again, the file is cut there.
        if (
            !File.Exists(_file)
            || !File.Exists(output)
            || File.ReadAllLines(_file) is not [var known, var done, var size]
        )
            return;
        if (known != _list)
            return;
        Done = int.Parse(done, CultureInfo.InvariantCulture);
        using var written = new FileStream(output, FileMode.Open, FileAccess.Write);
        written.SetLength(Math.Min(written.Length, long.Parse(size, CultureInfo.InvariantCulture)));
    }

    /// <summary>As many rows were screened before.</summary>
    public int Done { get; private set; }

    public void Remember(int done)
    {
        Done = done;
        File.WriteAllLines(_file + ".new", [_list, $"{done}", $"{new FileInfo(_output).Length}"]);
        File.Move(_file + ".new", _file, overwrite: true);
    }

    public void Forget() => File.Delete(_file);
}
