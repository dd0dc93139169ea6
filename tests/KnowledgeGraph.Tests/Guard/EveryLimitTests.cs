using System.Reflection;
using KnowledgeGraph.Api;
using KnowledgeGraph.Server;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Tests.Guard;

public sealed class EveryLimitTests
{
    private static readonly IReadOnlyList<string> _all = [.. typeof(ApiLimits).GetProperties().Select(limit => limit.Name)];

    [Fact]
    public void Every_limit_is_shown_at_its_edge_by_a_test()
    {
        var shown = typeof(EveryLimitTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute))
            .SelectMany(method => method.GetCustomAttributes<EdgeOfAttribute>())
            .Select(edge => edge.Limit)
            .Concat(LimitTests.Edges);

        Assert.Empty(_all.Except(shown));
    }

    [Fact]
    public void Every_limit_is_an_option_that_config_prints_with_what_is_in_force()
    {
        var changed = _all.ToDictionary(name => $"Limits:{name}", name => typeof(ApiLimits).GetProperty(name)!.PropertyType == typeof(TimeSpan) ? "00:00:07" : "7");

        var printed = ConfigVerb.InForce(new ConfigurationBuilder().AddInMemoryCollection(changed!).Build());

        Assert.Empty(changed.Select(each => (each.Key, each.Value)).Except(printed));
        Assert.Equal(changed.Keys, Settings.Limits);
    }

    [Fact]
    public void The_defaults_are_these() => Assert.Equal(
        """
        BodyBytes 1048576, QueryLength 32768, JsonDepth 64, JsonValues 10000
        Tokens 1000, Depth 12, Nesting 64, OfTypeDepth 16, IntrospectionListDepth 1, IntrospectionLists 18
        Fields 1000, Fragments 32, FragmentVisits 1000, Aliases 30, RootFields 20, Operations 10
        DirectivesPerLocation 4, Directives 20, Comparisons 10000, Cost 10000
        PageDefault 20, PageMax 200, FilterConditions 200, AssumedListSize 5, Ids 50, Errors 5, ReplyBytes 8388608, KeptAnswerBytes 33554432
        ExecutionTimeout 00:00:05, RequestTimeout 00:00:10, ConcurrentExecutions 16, Queue 64, Connections 1000, RequestsPerSecond 0, RequestBurst 60
        Streams 100, SubscriptionsPerSocket 20, MessageBytes 65536, MessagesPerSecond 10, SendQueue 256, InitTimeout 00:00:05
        """.ReplaceLineEndings(", "),
        string.Join(", ", typeof(ApiLimits).GetProperties().Select(limit => $"{limit.Name} {limit.GetValue(new ApiLimits())}")));
}
