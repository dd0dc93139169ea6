using System.Net.Http.Headers;
using System.Net.Sockets;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Access;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>HTTP to the server that is to do what this process was asked for.</summary>
internal static class OtherServer
{
    /// <summary>The one that Remote:Url names; null when it names none.</summary>
    public static HttpClient? Named(IConfiguration configuration)
    {
        if (configuration.Setting("Remote:Url") is not { } address)
            return null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new UsageException(
                $"Remote:Url is '{address}'; write the address of a server: http://localhost:5080"
            );
        var http = new HttpClient { BaseAddress = url };
        if (configuration.Setting("Remote:Key") is { } key)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    /// <summary>The one that has the graph open; throws <see cref="UsageException"/> where there is no way to
    /// it.</summary>
    /// <param name="configuration">Names the graph.</param>
    /// <param name="locked">What was said when it was to be opened here.</param>
    public static HttpClient Holding(IConfiguration configuration, StoreException locked) =>
        GraphFiles.Socket(configuration) is { } socket && File.Exists(socket)
            ? By(socket)
            : throw new UsageException(
                $"{locked.Message} If it is a server, let it do the work: --Remote:Url and its address (it says so at "
                    + "its start; http://localhost:5080 unless urls names another), with a key (kg keys add) in the "
                    + "environment variable Remote__Key where it has accounts."
            );

    /// <summary>By the socket beside a graph.</summary>
    public static HttpClient By(string socketPath) =>
        new(
            new SocketsHttpHandler
            {
                ConnectCallback = async (_, cancellation) =>
                {
                    var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                    await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellation);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = new Uri("http://localhost/"),
            DefaultRequestHeaders = { { Callers.UserHeader, Uri.EscapeDataString(Environment.UserName) } },
        };
}
