using System.Reflection;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Verbs;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Tests.Guard;

public sealed class EveryLimitTests
{
    private static readonly IReadOnlyList<string> _all = [.. Settings.LimitProperties.Select(limit => limit.Name)];

    [Fact]
    public void Every_limit_is_shown_at_its_edge_by_a_test()
    {
        var shown = typeof(EveryLimitTests)
            .Assembly.GetTypes()
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
        var changed = _all.ToDictionary(
            name => $"Limits:{name}",
            name =>
                typeof(ApiLimits).GetProperty(name)!.PropertyType switch
                {
                    var type when type == typeof(TimeSpan) => "00:00:07",
                    var type when type == typeof(bool) => "False",
                    _ => "7",
                }
        );

        var printed = ConfigVerb.InForce(new ConfigurationBuilder().AddInMemoryCollection(changed!).Build());

        Assert.Empty(changed.Select(each => (each.Key, each.Value)).Except(printed));
        Assert.Equal(changed.Keys, Settings.Limits);
    }

    [Fact]
    public void A_server_that_others_reach_has_tighter_defaults_of_which_each_can_be_changed()
    {
        var remote = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Server:AllowRemote", "true"),
                new("Limits:Depth", "11"),
                new("Limits:Ide", "true"),
            ])
            .Build();

        Assert.Equal(ApiLimits.ForOthers with { Depth = 11, Ide = true }, remote.ReadLimits());
        Assert.Equal(new ApiLimits(), new ConfigurationBuilder().Build().ReadLimits());
    }

    [Fact]
    public void The_defaults_for_others_are_these() =>
        Assert.Equal(
            """
            BodyBytes 262144, QueryLength 16384, Depth 10, Fields 500, Fragments 16, FragmentVisits 500, Aliases 15, RootFields 10, Operations 5
            Cost 5000, Introspection False, Suggestions False, Ide False, PageMax 100, ReplyBytes 2097152, ExtractBytes 524288
            ExecutionTimeout 00:00:03, ReadingTimeout 00:00:20, RequestTimeout 00:00:06, ConcurrentExecutions 8, Queue 32
            RequestsPerSecond 20, EditsPerSecond 2, Streams 200, StreamsPerAddress 5, SubscriptionsPerSocket 10
            """.ReplaceLineEndings(", "),
            Listed(ApiLimits.ForOthers, limit =>
                !Equals(limit.GetValue(ApiLimits.ForOthers), limit.GetValue(new ApiLimits()))
            )
        );

    [Fact]
    public void The_defaults_are_these() =>
        Assert.Equal(
            """
            BodyBytes 1048576, QueryLength 32768, JsonDepth 64, JsonValues 10000, Batch 0
            Tokens 1000, Depth 12, Nesting 64, OfTypeDepth 16, IntrospectionListDepth 1, IntrospectionLists 18
            Fields 1000, Fragments 32, FragmentVisits 1000, Aliases 30, RootFields 20, Operations 10
            DirectivesPerLocation 4, Directives 20, Comparisons 10000, Cost 10000, Introspection True, Suggestions True, Ide True
            PageDefault 20, PageMax 200, FilterConditions 200, AssumedListSize 5, Ids 50, Errors 5, ReplyBytes 8388608, KeptAnswerBytes 33554432
            ExtractBytes 1048576, ExtractEntities 2000, ExtractFacts 10000, NameLength 512
            ExecutionTimeout 00:00:05, ReadingTimeout 00:01:00, RequestTimeout 00:00:10, ConcurrentExecutions 16, Queue 64, Connections 1000, RequestsPerSecond 0, RequestBurst 60, EditsPerSecond 0
            Streams 100, StreamsPerAddress 20, SubscriptionsPerSocket 20, MessageBytes 65536, MessagesPerSecond 10, SendQueue 256, InitTimeout 00:00:05
            """.ReplaceLineEndings(", "),
            Listed(new ApiLimits(), _ => true)
        );

    private static string Listed(ApiLimits limits, Func<PropertyInfo, bool> which) =>
        string.Join(
            ", ",
            Settings.LimitProperties.Where(which).Select(limit => $"{limit.Name} {limit.GetValue(limits)}")
        );
}
