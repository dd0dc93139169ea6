using System.Text.Json;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>Has a server do a job.</summary>
internal sealed class JobClient : IDisposable
{
    private readonly HttpClient _http;

    public JobClient(HttpClient http)
    {
        _http = http;
        _http.Timeout = Timeout.InfiniteTimeSpan;
    }

    /// <summary>Has it done; throws <see cref="UsageException"/> with what the server says when it is not.</summary>
    /// <param name="job">What to do.</param>
    /// <param name="voice">Hears what the server says.</param>
    /// <param name="output">Takes what the job writes.</param>
    /// <param name="cancellation">Stops it, in the server too.</param>
    public async Task RunAsync(Job job, IVoice voice, Stream output, CancellationToken cancellation)
    {
        using var body = new MultipartFormDataContent
        {
            { JsonContent.Create(job, options: JsonSerializerOptions.Web), "job" },
        };
        for (var i = 0; i < job.Files.Count; i++)
        {
            if (!File.Exists(job.Files[i]))
                throw new UsageException($"There is no file {job.Files[i]}.");
            body.Add(new StreamContent(File.OpenRead(job.Files[i])), $"{i}", $"{i}");
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, "jobs") { Content = body };
        using var answer = await SendAsync(request, cancellation);
        await using var frames = await answer.Content.ReadAsStreamAsync(cancellation);
        while (await JobFrame.ReadAsync(frames, cancellation) is { } frame)
        {
            switch (frame.Sort)
            {
                case JobFrame.Said:
                    voice.Say(frame.Text);
                    break;
                case JobFrame.Progress:
                    voice.Progress(frame.Text);
                    break;
                case JobFrame.Output:
                    await output.WriteAsync(frame.Bytes, cancellation);
                    break;
                case JobFrame.Failed:
                    throw new UsageException(frame.Text);
                case JobFrame.Done:
                    return;
            }
        }
        throw new UsageException("The server broke off. Look whether it runs (kg doctor), and do it again.");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException error)
        {
            throw new UsageException($"The server {_http.BaseAddress} cannot be reached: {error.Message}");
        }
        if (answer.IsSuccessStatusCode)
            return answer;
        using (answer)
            throw new UsageException(
                await MessageOf(answer, cancellation) ?? $"{_http.BaseAddress} answers with {(int)answer.StatusCode}."
            );
    }

    private static async Task<string?> MessageOf(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            return json.GetProperty("errors")[0].GetProperty("message").GetString();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();
}
