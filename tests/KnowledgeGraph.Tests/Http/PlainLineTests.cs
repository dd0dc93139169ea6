using System.Text.Json;
using KnowledgeGraph.Tests.Api;

namespace KnowledgeGraph.Tests.Http;

/// <summary>What people read on one line holds no control characters and has an end.</summary>
public sealed class PlainLineTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("clearHit(subject: $t, entity: \"ales-bialiatski\", reason: \"r\", by: \"b\") { reason }", "subject")]
    [InlineData("clearHit(subject: \"s\", entity: \"ales-bialiatski\", reason: $t, by: \"b\") { reason }", "reason")]
    [InlineData("clearHit(subject: \"s\", entity: \"ales-bialiatski\", reason: \"r\", by: $t) { reason }", "by")]
    [InlineData("reopenHit(subject: \"s\", entity: \"ales-bialiatski\", by: $t)", "by")]
    [InlineData("proposeExtract(text: \"Ales met Jan in Minsk.\", title: $t) { id }", "title")]
    [InlineData("proposeExtract(text: \"Ales met Jan in Minsk.\", publisher: $t) { id }", "publisher")]
    [InlineData("saveView(input: { name: $t, link: \"?n=ales-bialiatski\" }) { name }", "input.name")]
    public async Task Line_with_a_control_character_or_without_end_is_refused_with_its_place(string field, string path)
    {
        var type = path == "subject" ? "ID!" : "String!";
        var plain = await server.AskAsync($"mutation($t: {type}) {{ {field} }}", new { t = "Ales 1" });
        var control = await server.AskAsync($"mutation($t: {type}) {{ {field} }}", new { t = "Ales\u0007 1" });
        var endless = await server.AskAsync($"mutation($t: {type}) {{ {field} }}", new { t = new string('a', 9_000) });

        var unseen = await server.AskAsync($"mutation($t: {type}) {{ {field} }}", new { t = "\u200b" });
        Assert.Equal($"{path} holds nothing that people see; write it or leave it out.", Message(unseen));
        Assert.False(plain.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal($"{path} holds the control character U+0007; leave it out.", Message(control));
        Assert.StartsWith($"{path} has 9,000 characters; at most ", Message(endless), StringComparison.Ordinal);
    }

    private static string? Message(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("message").GetString();
}
