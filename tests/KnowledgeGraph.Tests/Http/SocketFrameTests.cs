using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Http;

/// <summary>Frames that no client library sends.</summary>
public sealed class SocketFrameTests : IAsyncLifetime
{
    private const int Text = 1;

    private TransportHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TransportHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_message_in_parts_is_one_message() =>
        Assert.Equal(
            """{"type":"pong"}""",
            await AnswerAsync(Frame(Text, "{\"type\":", fin: false), Frame(9, "are you there"), Frame(0, "\"ping\"}"))
        );

    [Fact]
    public async Task Parts_without_end_close_with_1009() =>
        Assert.Equal(
            "close 1009 Message too large",
            await AnswerAsync([
                Frame(Text, "", fin: false),
                .. Enumerable.Repeat(Frame(0, new string(' ', 1024), fin: false), 65),
            ])
        );

    [Fact]
    public async Task Broken_UTF8_closes_with_1007() =>
        Assert.Equal("close 1007 ", await AnswerAsync(Frame(Text, [.. "{\"type\":\""u8, 0xC3, 0x28, .. "\"}"u8])));

    [Fact]
    public async Task A_part_of_nothing_closes_with_1002() =>
        Assert.Equal("close 1002 ", await AnswerAsync(Frame(0, "x")));

    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(Text | 0x40)]
    public async Task A_sort_of_frame_that_is_not_defined_closes_with_1002(int opcode) =>
        Assert.Equal("close 1002 ", await AnswerAsync(Frame(opcode, "{}")));

    [Fact]
    public async Task An_unmasked_frame_closes_with_1002() =>
        Assert.Equal("close 1002 ", await AnswerAsync([0x80 | Text, 15, .. "{\"type\":\"ping\"}"u8]));

    [Fact]
    public async Task A_code_that_nobody_may_send_closes_with_1002() =>
        Assert.Equal("close 1002 ", await AnswerAsync(Frame(8, [0x03, 0xED])));

    [Fact]
    public async Task A_close_is_answered() => Assert.Equal("close 1000 ", await AnswerAsync(Frame(8, [0x03, 0xE8])));

    private static byte[] Frame(int opcode, string text, bool fin = true) =>
        Frame(opcode, Encoding.UTF8.GetBytes(text), fin);

    /// <summary>Masked with zeros, which leaves the bytes as they are.</summary>
    private static byte[] Frame(int opcode, byte[] payload, bool fin = true)
    {
        byte[] length =
            payload.Length < 126
                ? [(byte)(0x80 | payload.Length)]
                : [0x80 | 126, (byte)(payload.Length >> 8), (byte)payload.Length];
        return [(byte)((fin ? 0x80 : 0) | opcode), .. length, 0, 0, 0, 0, .. payload];
    }

    /// <summary>The first message after the init that is no pong of a frame, or the close.</summary>
    private async Task<string> AnswerAsync(params byte[][] frames)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", _host.Address.Port, patience.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(
            "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"u8.ToArray(),
            patience.Token
        );
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, patience.Token);
            head.Append((char)one[0]);
        }
        await stream.WriteAsync(Frame(Text, """{"type":"connection_init"}"""), patience.Token);
        Assert.Equal("""{"type":"connection_ack"}""", (await ReadAsync(stream, patience.Token)).Text);
        foreach (var frame in frames)
            await stream.WriteAsync(frame, patience.Token);
        while (true)
        {
            if (await ReadAsync(stream, patience.Token) is not (10, _) and var (_, text))
                return text;
        }
    }

    private static async Task<(int Opcode, string Text)> ReadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var head = new byte[2];
        await stream.ReadExactlyAsync(head, cancellation);
        var payload = new byte[head[1]];
        await stream.ReadExactlyAsync(payload, cancellation);
        var opcode = head[0] & 0x0F;
        return (
            opcode,
            opcode == 8
                ? $"close {BinaryPrimitives.ReadUInt16BigEndian(payload)} {Encoding.UTF8.GetString(payload.AsSpan(2))}"
                : Encoding.UTF8.GetString(payload)
        );
    }
}
