using System.Reflection;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

/// <summary>What every id promises (<see cref="IId{TSelf}"/>).</summary>
public abstract class IdTests<TId>
    where TId : struct, IId<TId>, IComparable<TId>
{
    private static readonly TId A = (TId)"a",
        B = (TId)"b";

    [Fact]
    public void Default_value_has_no_text()
    {
        Assert.Throws<InvalidOperationException>(() => default(TId).Text);
        Assert.Throws<InvalidOperationException>(() => $"{default(TId)}");
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new[] { default(TId) }));
        Assert.NotEqual(default, A);
    }

    [Fact]
    public void Id_is_equal_by_its_text()
    {
        Assert.Equal(A, (TId)new string('a', 1));
        Assert.NotEqual(A, B);
        Assert.Single(new[] { A, (TId)new string('a', 1) }.ToHashSet());
    }

    [Fact]
    public void Ids_are_ordered_letter_by_letter()
    {
        string[] texts = ["b", "a-c", "ab", "B", "a", "é"];
        Assert.Equal(
            texts.Order(StringComparer.Ordinal),
            texts.Select(text => (TId)text).Order().Select(id => id.Text)
        );
    }

    [Fact]
    public void Json_of_an_id_is_its_text()
    {
        Assert.Equal("""["a",null]""", JsonSerializer.Serialize(new TId?[] { A, null }));
        Assert.Equal([A, null], JsonSerializer.Deserialize<TId?[]>("""["a",null]""")!);
        var counts = new Dictionary<TId, int> { [A] = 1 };
        Assert.Equal("""{"a":1}""", JsonSerializer.Serialize(counts));
        Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<TId, int>>("""{"a":1}""")!);
        Assert.Equal("""{"id":"a"}""", JsonSerializer.Serialize<object>(new { id = A }));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TId>("null"));
    }

    [Fact]
    public void Id_becomes_a_text_and_nothing_else_by_itself()
    {
        var conversions = typeof(TId)
            .GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.Name == "op_Implicit")
            .Select(method => (method.GetParameters()[0].ParameterType, method.ReturnType));
        Assert.Equal([(typeof(TId), typeof(string))], conversions);
    }
}

public sealed class FactIdTests : IdTests<FactId>
{
    private static readonly FactId Id = FactId.Of("knows", "ales", "maria", Stance.Asserted, null, null);

    [Fact]
    public void Id_of_what_is_said_has_the_form_of_ids()
    {
        Assert.Equal("fqgz1bpbcetjwsvgd0rx7vta7d", Id);
        Assert.True(FactId.IsId(Id));
        Assert.False(FactId.IsId("ales-bialiatski-of-viasna-1"));
        Assert.False(FactId.IsId(Id.Gone(3)));
    }

    [Fact]
    public void Id_of_what_is_gone_leads_back()
    {
        Assert.True(Id.Gone(3).IsGone);
        Assert.False(Id.IsGone);
        Assert.Equal(Id, Id.Gone(3).BeforeGone());
        Assert.Equal(Id, Id.BeforeGone());
    }
}

public sealed class ArticleIdTests : IdTests<ArticleId>;
