using System.Text.Json;
using KnowledgeGraph.Stores.Neo4j.Statements;

namespace KnowledgeGraph.Stores.Neo4j.Opening;

/// <summary>A question about each of some ids; every row of its answer has the id it is about in <paramref
/// name="IdColumn"/>.</summary>
internal sealed record IdStatement(
    Statement Statement,
    string IdParameter,
    IReadOnlyCollection<string> Ids,
    int IdColumn
);

/// <summary>
/// Asks as one statement what several callers ask at the same time about different ids: a statement costs Neo4j's HTTP
/// server 0.8 ms of CPU before it does anything. Nobody is kept waiting for company: what comes while others are under
/// way goes with the next.
/// </summary>
/// <param name="read">Asks the server.</param>
/// <param name="underWay">How many statements of one text may be under way at a time.</param>
internal sealed class SharedReads(Func<Statement, CancellationToken, Task<QueryAnswer>> read, int underWay)
{
    private const int MostIds = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Question> _questions = [];

    /// <summary>The rows about these ids.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync(IdStatement asked, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var others = asked.Statement.Parameters.Where(parameter => parameter.Key != asked.IdParameter);
        var key = asked.Statement.Text + JsonSerializer.Serialize(others);
        Batch batch;
        lock (_lock)
        {
            if (!_questions.TryGetValue(key, out var question))
                _questions.Add(key, question = new Question());
            // One without callers was left by all, and is ended.
            if (question.Waiting is not { Callers: > 0 } waiting || waiting.Ids.Count + asked.Ids.Count > MostIds)
                question.Line.Enqueue(question.Waiting = new Batch());
            batch = question.Waiting;
            batch.Ids.UnionWith(asked.Ids);
            batch.Callers++;
            StartNext(key, question, asked);
        }
        try
        {
            var rows = await batch.Rows.Task.WaitAsync(cancellation);
            return asked.Ids.Count == batch.Ids.Count ? rows : [.. rows.Where(Concerns(asked))];
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Leave(batch);
            throw;
        }
    }

    private static Func<JsonElement, bool> Concerns(IdStatement asked)
    {
        var ids = asked.Ids as IReadOnlySet<string> ?? asked.Ids.ToHashSet();
        return row => ids.Contains(row[asked.IdColumn].GetString()!);
    }

    private void StartNext(string key, Question question, IdStatement asked)
    {
        while (question.UnderWay < underWay && question.Line.TryDequeue(out var batch))
        {
            if (question.Waiting == batch)
                question.Waiting = null;
            question.UnderWay++;
            _ = RunAsync(key, question, asked, batch);
        }
    }

    private async Task RunAsync(string key, Question question, IdStatement asked, Batch batch)
    {
        try
        {
            var parameters = new Dictionary<string, object?>(asked.Statement.Parameters)
            {
                [asked.IdParameter] = batch.Ids,
            };
            // Not disposed: its rows go to several callers.
            var answer = await read(asked.Statement with { Parameters = parameters }, batch.Abandoned.Token);
            batch.Rows.SetResult([.. answer.Rows.EnumerateArray()]);
        }
        catch (Exception error)
        {
            batch.Rows.SetException(error);
            _ = batch.Rows.Task.Exception;
        }
        lock (_lock)
        {
            question.UnderWay--;
            StartNext(key, question, asked);
            if (question.UnderWay == 0)
                _questions.Remove(key);
        }
    }

    /// <summary>The work is ended when the last who wanted it has left.</summary>
    private void Leave(Batch batch)
    {
        lock (_lock)
        {
            if (--batch.Callers > 0)
                return;
        }
        batch.Abandoned.Cancel();
    }

    private sealed class Question
    {
        public Queue<Batch> Line { get; } = new();

        /// <summary>The last in line, which takes on more.</summary>
        public Batch? Waiting { get; set; }

        public int UnderWay { get; set; }
    }

    private sealed class Batch
    {
        public HashSet<string> Ids { get; } = [];

        public int Callers { get; set; }

        public CancellationTokenSource Abandoned { get; } = new();

        public TaskCompletionSource<IReadOnlyList<JsonElement>> Rows { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
