using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A fact before it is put into words; <paramref name="Object"/> is -1 for the value of a property.</summary>
internal readonly record struct PlannedFact(RelationKind Relation, int Subject, int Object);

/// <summary>
/// Who is what and which facts there are. Six in ten facts are of one symmetric relation, the one that can join the
/// most kinds: each entity of these kinds has ten such facts of its own (at ten facts per entity) and is drawn by
/// popularity for those of others, so that everybody has ten neighbors, and degrees follow a power law up to hubs of
/// <see cref="MaxDegree"/> facts. One entity in a hundred stands outside, in chains of three, so that there are paths
/// of six hops.
/// </summary>
internal sealed class GraphShape
{
    private const int MaxDegree = 10_000;
    private const double MainShare = 0.6,
        PropertyShare = 0.1,
        OutsideShare = 0.01;

    private readonly Ontology _ontology;
    private readonly GraphSize _size;
    private readonly Popularity _popularity;
    private readonly IReadOnlyList<string> _mainKinds;
    private readonly int[] _degrees;
    private readonly HashSet<(string, int, int)> _known = [];
    private readonly List<PlannedFact> _facts;
    private readonly Dictionary<string, (RelationKind Relation, Direction Direction)[]> _relationsOf;
    private readonly Dictionary<string, RelationKind[]> _propertiesOf;
    private readonly Dictionary<(RelationKind, bool), IReadOnlyList<string>> _ends = [];

    public GraphShape(Ontology ontology, GraphSize size)
    {
        (_ontology, _size) = (ontology, size);
        var kinds = ontology.Kinds.Where(kind => !kind.Abstract).ToList();
        Main = ontology
            .Relations.Where(relation =>
                relation is { IsProperty: false, Symmetric: true, HiddenInPaths: false, Acyclic: false, TimeKey: false }
            )
            .MaxBy(relation => ontology.ConcreteKinds(relation.From).Count)
            ?? throw new InvalidOperationException("The generator needs a symmetric relation in the ontology.");
        _mainKinds = ontology.ConcreteKinds(Main.From);
        _relationsOf = kinds.ToDictionary(
            kind => kind.Name,
            kind => ontology.RelationsOf(kind).Where(end => end.Relation != Main).ToArray()
        );
        _propertiesOf = kinds.ToDictionary(
            kind => kind.Name,
            kind => ontology.PropertiesOf(kind).Where(property => property.SumOver is null).ToArray()
        );
        var others = kinds.Select(kind => kind.Name).Except(_mainKinds).ToList();
        Kinds = [.. Enumerable.Range(0, size.Entities + News.Articles).Select(entity => KindOf(entity, others))];
        FirstOutside = size.Entities - (int)(size.Entities * OutsideShare);
        _popularity = new Popularity(Kinds[..FirstOutside]);
        _degrees = new int[size.Entities];
        _facts = new List<PlannedFact>(size.Facts);
        Plan();
    }

    /// <summary>The relation that everybody has ten of.</summary>
    public RelationKind Main { get; }

    /// <summary>Kind by entity.</summary>
    public string[] Kinds { get; }

    /// <summary>Entities from here on stand outside.</summary>
    public int FirstOutside { get; }

    public IReadOnlyList<PlannedFact> Facts => _facts;

    public int Degree(int entity) => _degrees[entity];

    public bool IsMain(int entity) => _mainKinds.Contains(Kinds[entity]);

    /// <summary>One of those that the main relation can join.</summary>
    public int AnyMain(ref RandomSource dice)
    {
        int entity;
        do entity = dice.Below(FirstOutside);
        while (!IsMain(entity));
        return entity;
    }

    /// <summary>The same, drawn by popularity.</summary>
    public int AnyPopular(ref RandomSource dice) => _popularity.Pick(_mainKinds, ref dice);

    /// <summary>Whether a fact is planned of which these are the ends.</summary>
    public bool Has(PlannedFact fact) => _known.Contains(Key(fact.Relation, fact.Subject, fact.Object));

    private static (string, int, int) Key(RelationKind relation, int subject, int @object) =>
        relation.Symmetric
            ? (relation.Name, Math.Min(subject, @object), Math.Max(subject, @object))
            : (relation.Name, subject, @object);

    private string KindOf(int entity, List<string> others)
    {
        var dice = RandomSource.For(_size.Seed, "kind", entity);
        // Outside only the main relation leads on.
        var main = dice.Share() < MainShare || others.Count == 0 || entity >= _size.Entities * (1 - OutsideShare);
        // Two of the same draw: kinds at the beginning of the ontology are the most frequent.
        var kinds = main ? _mainKinds : others;
        return kinds[Math.Min(dice.Below(kinds.Count), dice.Below(kinds.Count))];
    }

    private void Plan()
    {
        var main = Enumerable.Range(0, FirstOutside).Count(IsMain);
        var own = Math.Max(1, (int)Math.Round(_size.Facts * MainShare / Math.Max(1, main)));
        var outside = _size.Entities - FirstOutside;
        var others = (_size.Facts - outside - ((double)own * main)) / FirstOutside;
        var due = 0d;
        for (var entity = 0; entity < FirstOutside; entity++)
        {
            var dice = RandomSource.For(_size.Seed, "facts", entity);
            for (var i = 0; i < own && IsMain(entity); i++)
                Try(AddMain, entity, ref dice);
            for (due += others; due >= 1; due--)
                Try(AddOther, entity, ref dice);
        }
        Fill(_size.Facts - outside);
        for (var entity = FirstOutside; entity < _size.Entities; entity++)
        {
            var dice = RandomSource.For(_size.Seed, "outside", entity);
            if ((entity - FirstOutside) % 3 == 0)
                Try(AddMain, entity, ref dice);
            else
                Add(Main, entity, entity - 1);
        }
    }

    /// <summary>Makes up for the facts that could not be placed: the hub was full, or the fact was there.</summary>
    private void Fill(int count)
    {
        for (var entity = 0; _facts.Count < count && entity < 20 * FirstOutside; entity++)
        {
            var dice = RandomSource.For(_size.Seed, "fill", entity);
            AddOther(entity % FirstOutside, ref dice);
        }
    }

    private delegate bool Attempt(int entity, ref RandomSource dice);

    private static void Try(Attempt attempt, int entity, ref RandomSource dice)
    {
        for (var i = 0; i < 30; i++)
            if (attempt(entity, ref dice))
                return;
    }

    private bool AddMain(int entity, ref RandomSource dice) =>
        Add(Main, entity, _popularity.Pick(_mainKinds, ref dice));

    private bool AddOther(int entity, ref RandomSource dice)
    {
        if (dice.Share() < PropertyShare / (1 - MainShare))
            return _propertiesOf[Kinds[entity]] is { Length: > 0 } properties && Add(dice.Of(properties), entity, -1);
        if (_relationsOf[Kinds[entity]] is not { Length: > 0 } relations)
            return false;
        var (relation, direction) = dice.Of(relations);
        var other = _popularity.Pick(EndsOf(relation, ofSubject: direction == Direction.In), ref dice);
        return direction == Direction.In ? Add(relation, other, entity) : Add(relation, entity, other);
    }

    private IReadOnlyList<string> EndsOf(RelationKind relation, bool ofSubject)
    {
        if (!_ends.TryGetValue((relation, ofSubject), out var kinds))
            _ends[(relation, ofSubject)] = kinds = _ontology.ConcreteKinds(ofSubject ? relation.From : relation.To);
        return kinds;
    }

    private bool Add(RelationKind relation, int subject, int @object)
    {
        if (
            !relation.IsProperty
            && (
                @object < 0
                || subject < 0
                || subject == @object
                || _degrees[subject] >= MaxDegree
                || _degrees[@object] >= MaxDegree
            )
        )
            return false;
        if (relation.Acyclic && subject < @object)
            return false;
        if (!_known.Add(Key(relation, subject, @object)))
            return false;
        _facts.Add(new PlannedFact(relation, subject, @object));
        if (relation.IsProperty)
            return true;
        _degrees[subject]++;
        _degrees[@object]++;
        return true;
    }
}
