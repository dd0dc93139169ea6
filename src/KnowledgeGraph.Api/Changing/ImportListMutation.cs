using System.Text;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Changing;

/// <summary><c>importList</c>: a list or a table into the graph, or what it would do.</summary>
internal sealed class ImportListMutation(Ontology ontology, IGraphType date)
{
    public void AddTo(ObjectGraphType mutation) =>
        mutation.AddAsync(
            "importList",
            ImportListTypes.Payload(date).Required(),
            "Brings a list or a table into the graph, all of it or nothing; the same again changes nothing. Files that "
                + "are larger than a request may be go to POST /import.",
            new QueryArguments(
                Argument("fileName", TextType.Required(), "Name of the file: it helps to tell the format."),
                Argument("text", TextType, "The file, when it is a text."),
                Argument("base64", TextType, "The file, when it is not."),
                Argument("format", TextType, "A mapping of the server or a list; found out when left out."),
                Argument("mapping", TextType, "A mapping of your own: the text of a mapping.yaml."),
                Argument("list", OptionalIdType, "Slug of the list that the file is a version of."),
                Argument("version", date, "Date of the version; what the file says when left out."),
                Argument("part", BooleanType, "The file is a part of the list: entries that it lacks stay.", false),
                Argument("allowEnds", BooleanType, "The file may end more than half of the list.", false),
                Argument("dryRun", BooleanType, "Say what it would do, and write nothing.", true)
            ),
            RunAsync
        );

    private async ValueTask<object?> RunAsync(IResolveFieldContext context)
    {
        var request = context.Request();
        if (request.Mappings is not { } mappings)
            throw new ApiError(ApiErrorCode.BadUserInput, "This server has no mappings of lists (Seed:Folder).");
        using var sent = new SentList(context.GetArgument<string>("fileName"));
        try
        {
            await File.WriteAllBytesAsync(sent.Path, BytesOf(context), context.CancellationToken);
            var import = new ListImport(request.Store, ontology, mappings());
            var result = await import.RunAsync(sent.Path, OptionsOf(context), null, context.CancellationToken);
            if (result.Written.Changed)
                request.Feed.Wake();
            return new ListOutcome(result, []);
        }
        catch (InputException error)
        {
            return new ListOutcome(null, error.Errors);
        }
        catch (ImportBusyException busy)
        {
            throw new ApiError(ApiErrorCode.Overloaded, busy.Message);
        }
    }

    private ImportOptions OptionsOf(IResolveFieldContext context) =>
        new()
        {
            Mapping = context.GetArgument<string?>("mapping") is { } text ? MappingReader.Parse(ontology, text) : null,
            By = context.Request().Caller?.Name,
            Format = context.GetArgument<string?>("format"),
            List = context.GetArgument<string?>("list"),
            Version = context.GetArgument<PartialDate?>("version"),
            Whole = !context.GetArgument<bool>("part"),
            AllowEnds = context.GetArgument<bool>("allowEnds"),
            DryRun = context.GetArgument<bool>("dryRun"),
        };

    private static byte[] BytesOf(IResolveFieldContext context)
    {
        var (text, base64) = (context.GetArgument<string?>("text"), context.GetArgument<string?>("base64"));
        if (text is null == base64 is null)
            throw new ApiError(ApiErrorCode.BadUserInput, "importList needs either text or base64.");
        if (text is not null)
            return Encoding.UTF8.GetBytes(text);
        var bytes = new byte[base64!.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length)
            ? bytes[..length]
            : throw new ApiError(ApiErrorCode.BadUserInput, "base64 is no base64.");
    }
}
