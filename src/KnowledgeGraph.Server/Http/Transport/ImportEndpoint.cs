using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Feed;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Storing;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Server.Http.Transport;

/// <summary>
/// <c>POST /import</c>: a list of any size as a form with <c>file</c> and, for a table, <c>mapping</c>. Answers lines
/// of JSON: <c>progress</c> while it works, then <c>result</c> or <c>errors</c>.
/// </summary>
internal static class ImportEndpoint
{
    private const long MostBytes = 512L << 20;
    private const int PreviewRows = 20;

    private static readonly JsonSerializerOptions _plain = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Maps it into a group of routes, which protects it.</summary>
    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/import", RunAsync).WithOwnLimits();
        routes.MapPost("/import/columns", ColumnsAsync).WithOwnLimits();
    }

    private static async Task RunAsync(
        HttpContext context,
        IGraphStore store,
        Ontology ontology,
        MappingFolder mappings,
        ChangeFeed feed,
        AddressRate rate
    )
    {
        rate.CheckEdit(AddressRate.Of(context));
        await WithFileAsync(context, async (path, form) =>
        {
            var import = new ListImport(store, ontology, mappings);
            var progress = new ProgressPace();
            var options = OptionsOf(form, ontology);
            var result = await import.RunAsync(
                path,
                options with
                {
                    By = context.Features.Get<Caller>()?.Name,
                },
                one =>
                {
                    if (progress.IsTime)
                        WriteAsync(context, new { progress = one }).GetAwaiter().GetResult();
                },
                context.RequestAborted
            );
            if (result.Written.Changed)
                feed.Wake();
            await WriteAsync(context, new { result = Shown(result) });
        });
    }

    private static Task ColumnsAsync(HttpContext context, ExecutionGate gate, MappingFolder mappings) =>
        WithFileAsync(context, async (path, _) =>
        {
            using var place = await gate.EnterAsync(context.RequestAborted);
            var tables = mappings.Tables.Select(table => new { Name = table.Key, table.Value.Kinds });
            await WriteAsync(context, new { table = TablePreview.Of(path, PreviewRows), tables });
        });

    private static async Task WithFileAsync(HttpContext context, Func<string, IFormCollection, Task> work)
    {
        var form = await ReadFormAsync(context);
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
            throw new RequestRefusedException(400, ApiErrorCode.BadUserInput, "The form has no file, or it is empty.");
        using var sent = new SentList(file.FileName);
        await using (var copy = File.Create(sent.Path))
            await file.CopyToAsync(copy, context.RequestAborted);
        try
        {
            await work(sent.Path, form);
        }
        catch (ImportBusyException busy)
        {
            throw new RequestRefusedException(409, ApiErrorCode.Overloaded, busy.Message);
        }
        catch (InputException error)
        {
            var errors = error.Errors.Select(one => new
            {
                one.Line,
                one.Column,
                one.Message,
                one.Code,
            });
            await WriteAsync(context, new { errors });
        }
    }

    private static async Task<IFormCollection> ReadFormAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            throw new RequestRefusedException(415, ApiErrorCode.BadUserInput, "POST a form with the field file.");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes;
        try
        {
            return await context.Request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = MostBytes, ValueLengthLimit = 1 << 20 },
                context.RequestAborted
            );
        }
        catch (InvalidDataException broken) when (broken.Message.Contains("body length", StringComparison.Ordinal))
        {
            throw new RequestRefusedException(
                413,
                ApiErrorCode.BodyTooLarge,
                $"A file has at most {MostBytes:N0} bytes here; use kg import."
            );
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new RequestRefusedException(
                400,
                ApiErrorCode.BadRequest,
                $"The form cannot be read: {broken.Message}"
            );
        }
    }

    private static ImportOptions OptionsOf(IFormCollection form, Ontology ontology)
    {
        string? Text(string name) => form[name].ToString() is { Length: > 0 } text ? text : null;
        bool Flag(string name) => Text(name) == "true";
        return new ImportOptions
        {
            Mapping = Text("mapping") is { } mapping ? MappingReader.Parse(ontology, mapping) : null,
            Format = Text("format"),
            List = Text("list"),
            Version = Text("version") is { } version ? DateOf(version) : null,
            Whole = !Flag("part"),
            AllowEnds = Flag("allowEnds"),
            DryRun = Text("dryRun") != "false",
        };
    }

    private static PartialDate DateOf(string version) =>
        PartialDate.TryParse(version, out var date)
            ? date
            : throw new RequestRefusedException(
                400,
                ApiErrorCode.BadUserInput,
                "The version is not a date; write 2020, 2020-08 or 2020-08-09."
            );

    private static object Shown(ImportResult result) =>
        new
        {
            result.List,
            result.Mapping,
            Version = result.Version.ToString(),
            result.Report.Records,
            result.Counts,
            result.Report.Kinds,
            result.Report.Facts,
            result.Report.Names,
            Unmapped = result.Report.Unmapped.Select(one => new
            {
                Path = one.Key,
                one.Value.Count,
                one.Value.Example,
                one.Value.OnPurpose,
            }),
            Notes = result.Report.Notes.Select(one => new
            {
                Message = one.Key,
                one.Value.Count,
                one.Value.Place,
            }),
            Changes = result.Changes.Take(100).Select(change => change.ToString()),
            result.Written.Sequence,
        };

    private static async Task WriteAsync(HttpContext context, object line)
    {
        if (!context.Response.HasStarted)
            context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        await context.Response.WriteAsync(JsonSerializer.Serialize(line, _plain) + "\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
