namespace KnowledgeGraph.Server.Http.Transport;

/// <summary>When progress is told: four times a second.</summary>
internal sealed class ProgressPace
{
    private const int Milliseconds = 250;

    private long _next;

    public bool IsTime
    {
        get
        {
            var now = Environment.TickCount64;
            if (now < _next)
                return false;
            _next = now + Milliseconds;
            return true;
        }
    }
}
