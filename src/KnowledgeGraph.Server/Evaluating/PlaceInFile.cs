using System.Globalization;

namespace KnowledgeGraph.Server.Evaluating;

/// <summary>
/// How far a list has been screened, beside its output, so that a run that was broken off goes on. Until all is done
/// the rows stand in a file of their own: an earlier output stays whole.
/// </summary>
internal sealed class PlaceInFile
{
    private readonly string _file;
    private readonly string _output;
    private readonly string _list;

    /// <summary>Takes the rows until all is done.</summary>
    public string Part { get; }

    public PlaceInFile(string list, string output)
    {
        (_file, _output) = (output + ".place", output);
        // HitFile goes by the extension.
        Part = Path.ChangeExtension(output, ".part" + Path.GetExtension(output));
        _list = $"{Path.GetFullPath(list)} {new FileInfo(list).Length}";
        // Rows behind the place were written but not remembered: they are written again, the file is cut there.
        if (
            !File.Exists(_file)
            || !File.Exists(Part)
            || File.ReadAllLines(_file) is not [var known, var done, var size]
        )
            return;
        if (known != _list)
            return;
        Done = int.Parse(done, CultureInfo.InvariantCulture);
        using var written = new FileStream(Part, FileMode.Open, FileAccess.Write);
        written.SetLength(Math.Min(written.Length, long.Parse(size, CultureInfo.InvariantCulture)));
    }

    /// <summary>As many rows were screened before.</summary>
    public int Done { get; private set; }

    public void Remember(int done)
    {
        Done = done;
        File.WriteAllLines(_file + ".new", [_list, $"{done}", $"{new FileInfo(Part).Length}"]);
        File.Move(_file + ".new", _file, overwrite: true);
    }

    /// <summary>All is done: what was written is the output.</summary>
    public void Finish()
    {
        File.Move(Part, _output, overwrite: true);
        File.Delete(_file);
    }

    /// <summary>A run ended early: rows from which none can go on are of no use.</summary>
    public void BreakOff()
    {
        if (Done == 0)
            File.Delete(Part);
    }
}
