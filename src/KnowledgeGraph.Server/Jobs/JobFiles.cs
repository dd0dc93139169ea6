using System.Text.RegularExpressions;
using KnowledgeGraph.Server.Configuration;
using Microsoft.AspNetCore.WebUtilities;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>The files that came with a job, in a folder of their own as long as it is done.</summary>
internal sealed class JobFiles(IReadOnlyList<string> names) : IDisposable
{
    private const long MostBytes = 4L << 30;

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-job-").FullName;
    private readonly string?[] _places = new string?[names.Count];
    private long _bytes;

    /// <summary>Where they lie.</summary>
    public IReadOnlyList<string> Places =>
        [.. _places.Select((place, i) => place ?? throw new UsageException($"{names[i]} did not come along."))];

    /// <summary>Keeps the file that a part of the request holds; the part is called by its number.</summary>
    public async Task AddAsync(FileMultipartSection part, CancellationToken cancellation)
    {
        if (!int.TryParse(part.Name, out var number) || number < 0 || number >= names.Count)
            throw new UsageException($"No file of the job is called '{part.Name}'.");
        var folder = Directory.CreateDirectory(Path.Combine(_folder, $"{number}")).FullName;
        _places[number] = Path.Combine(folder, BaseName(names[number]));
        await using var file = File.Create(_places[number]!);
        var buffer = new byte[1 << 16];
        while (await part.FileStream!.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            if ((_bytes += read) > MostBytes)
                throw new UsageException($"The files have more than {MostBytes >> 30} GB together.");
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    }

    /// <summary>The text, with the names that the client knows.</summary>
    public string NamesIn(string text) =>
        text.Contains(_folder, StringComparison.Ordinal)
            ? Regex.Replace(text, $@"{Regex.Escape(_folder)}[/\\](\d+)[/\\]", NameBefore)
            : text;

    private string NameBefore(Match match) =>
        names[int.Parse(match.Groups[1].Value)] is var name ? name[..^BaseName(name).Length] : "";

    /// <summary>Of a path of whatever system, and never one that leads elsewhere.</summary>
    private static string BaseName(string name) =>
        name[(name.LastIndexOfAny(['/', '\\']) + 1)..] is var last and not ("" or "." or "..")
            ? last
            : throw new UsageException($"'{name}' is not the name of a file.");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
