using System.Net;
using System.Text;
using System.Text.Json;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Access;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Replies;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Role = KnowledgeGraph.Api.Access.Role;

namespace KnowledgeGraph.Server.Agents;

/// <summary>
/// What agents may do (Model Context Protocol): the documents of <c>graph-seed/tools</c>, executed behind the guard and
/// the limits of
/// GraphQL. Only queries, unless changes are allowed.
/// </summary>
internal sealed class AgentTools(
    IReadOnlyList<ToolDocument> documents,
    ISchema schema,
    OperationExecutor executor,
    ResultWriter writer,
    ApiLimits limits,
    IServiceProvider services
)
{
    /// <summary>What every agent is told first.</summary>
    public const string Instructions =
        "A knowledge graph in which every fact opens onto the words it stands on. Give the quote, the "
        + "publisher, the date and "
        + "the link with every fact that you repeat, say how it is said (asserted, denied, alleged), and say "
        + "as of which day (asOf) and of how many (totalCount). "
        + "Names match across scripts. A hit of a screening is a potential match, never more; no hit is no clearance.";

    /// <summary>The options of a server that offers the tools.</summary>
    public void AddTo(McpServerOptions options)
    {
        options.ServerInfo = new Implementation { Name = "knowledge-graph", Version = "1" };
        options.ServerInstructions = Instructions;
        options.Capabilities = new ServerCapabilities { Tools = new ToolsCapability() };
        options.Handlers.ListToolsHandler = (_, _) => ValueTask.FromResult(List());
        options.Handlers.CallToolHandler = (request, cancellation) => CallAsync(request.Params, cancellation);
    }

    /// <summary>Where there are accounts, agents ask as readers, whoever let them in.</summary>
    private Caller? CallerNow() =>
        services.GetService<Callers>()?.AreThere == true ? new Caller("agent", Role.Reader) : null;

    private ListToolsResult List() => new() { Tools = [.. documents.Select(document => document.Describe(schema))] };

    private async ValueTask<CallToolResult> CallAsync(CallToolRequestParams? call, CancellationToken cancellation)
    {
        if (documents.FirstOrDefault(document => document.Name == call?.Name) is not { } tool)
            return Told(
                $"There is no tool {call?.Name}; there are {string.Join(", ", documents.Select(one => one.Name))}.",
                true
            );
        var arguments = call!.Arguments ?? new Dictionary<string, JsonElement>();
        if (Mistake(tool, call) is { } problem)
            return Told(problem, true);
        var given = JsonSerializer.SerializeToElement(arguments);
        if (MissingFields.In(ToolSchema.Of(tool.Operation, schema), given) is { } missing)
            return Told($"{tool.Name} needs {missing}; the description of the tool says what it is.", true);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        clock.CancelAfter(limits.RequestTimeout);
        using var request = JsonSerializer.SerializeToDocument(
            new Dictionary<string, object?> { ["query"] = tool.Text, ["variables"] = arguments }
        );
        try
        {
            var result = await executor.ExecuteAsync(
                OperationRequest.From(request.RootElement, limits),
                new Exchange(ReadOnly: true, IPAddress.Loopback, Events: null, CallerNow()),
                services,
                clock
            );
            var answer = writer.Write(result).WrittenMemory;
            return NobodyIn(answer, arguments) is { } nobody
                ? Told(nobody, true)
                : Told(Dated(answer.Span), result.Errors is { Count: > 0 });
        }
        catch (RequestRefusedException refusal)
        {
            return Told(refusal.Message, true);
        }
    }

    /// <summary>The answer, an object, with the day on which it was read as its first field.</summary>
    private static string Dated(ReadOnlySpan<byte> answer) =>
        $"{{\"asOf\":\"{DateOnly.FromDateTime(DateTime.UtcNow):yyyy-MM-dd}\",{Encoding.UTF8.GetString(answer[1..])}";

    /// <summary>What to say where an id was asked for and the answer has nothing under it.</summary>
    private static string? NobodyIn(ReadOnlyMemory<byte> answer, IDictionary<string, JsonElement> arguments)
    {
        if (!arguments.TryGetValue("id", out var id))
            return null;
        using var json = JsonDocument.Parse(answer);
        return
            json.RootElement.TryGetProperty("data", out var data)
            && data.ValueKind == JsonValueKind.Object
            && data.EnumerateObject().Any(field => field.Value.ValueKind == JsonValueKind.Null)
            && !json.RootElement.TryGetProperty("errors", out _)
            ? $"Nothing in the graph has the id '{id}'; the tool search finds ids by names."
            : null;
    }

    /// <summary>An argument that is missing, null or not known is told by its name.</summary>
    private static string? Mistake(ToolDocument tool, CallToolRequestParams call)
    {
        var variables = tool.Operation.Variables?.Items ?? [];
        var names = variables.Select(variable => variable.Variable.Name.StringValue).ToList();
        if (
            (call.Arguments ?? new Dictionary<string, JsonElement>()).Keys.FirstOrDefault(name =>
                !names.Contains(name)
            ) is
            { } other
        )
            return $"{tool.Name} has no argument {other}; it has {string.Join(", ", names)}.";
        foreach (var variable in variables)
        {
            var name = variable.Variable.Name.StringValue;
            var given =
                call.Arguments?.TryGetValue(name, out var value) == true && value.ValueKind != JsonValueKind.Null;
            var isNull = call.Arguments?.TryGetValue(name, out var one) == true && one.ValueKind == JsonValueKind.Null;
            if (variable.Type is GraphQLNonNullType && !given && (variable.DefaultValue is null || isNull))
                return $"{tool.Name} needs the argument {name}.";
        }
        return null;
    }

    private static CallToolResult Told(string text, bool isError) =>
        new() { Content = [new TextContentBlock { Text = text }], IsError = isError };
}
