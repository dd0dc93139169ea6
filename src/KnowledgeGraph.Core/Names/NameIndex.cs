using KnowledgeGraph.Keeping;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Indexing;
using KnowledgeGraph.Names.Matching;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names;

/// <summary>
/// All names of a graph in memory, found by any spelling: some 250 bytes a name. Many may read at once; whoever writes
/// must be alone (<c>LiveNameIndex</c> sees to that).
/// </summary>
public sealed class NameIndex
{
    private readonly Postings _postings = new();
    private readonly SoundBook _sounds = new();
    private readonly TextArena _texts = new();

    // About 2 KB each.
    private readonly SecondChanceCache<int, NameReading> _readings = new(max: 20_000);

    private readonly List<IndexedName> _names = [];
    private readonly List<IndexedEntity> _entities = [];
    private readonly Dictionary<string, int> _byId = [];
    private readonly WordWeights _weights;
    private int _goneNames;

    /// <summary>An empty index.</summary>
    public NameIndex() => _weights = new WordWeights(RarityOf);

    /// <summary>How many entities it knows.</summary>
    public int Count => _byId.Count;

    /// <summary>Puts an entity in, in place of what was known of it.</summary>
    /// <param name="id">Id of the entity.</param>
    /// <param name="kind">Its kind, as queries name it.</param>
    /// <param name="sort">How names of that kind are read.</param>
    /// <param name="names">All its spellings.</param>
    public void Set(string id, string kind, NameSort sort, IReadOnlyCollection<string> names)
    {
        // Most changes of an entity leave its names as they are.
        if (_byId.TryGetValue(id, out var number) && IsSame(_entities[number], kind, sort, names))
            return;
        Add(id, kind, sort, Prepare(sort, names));
    }

    /// <summary>Puts many new entities in; what takes time is shared by the processors.</summary>
    public void Add(IEnumerable<(string Id, string Kind, NameSort Sort, IReadOnlyList<string> Names)> entities)
    {
        foreach (var batch in entities.Chunk(1_000))
        {
            var prepared = new List<PreparedName>[batch.Length];
            Parallel.For(0, batch.Length, i => prepared[i] = Prepare(batch[i].Sort, batch[i].Names));
            for (var i = 0; i < batch.Length; i++)
                Add(batch[i].Id, batch[i].Kind, batch[i].Sort, prepared[i]);
        }
    }

    /// <summary>Whether so much was taken out that it should be built anew.</summary>
    public bool IsWorn => _entities.Count > 10_000 && _byId.Count < _entities.Count / 2;

    /// <summary>Takes an entity out; nothing when it is not there.</summary>
    public void Remove(string id)
    {
        if (!_byId.Remove(id, out var entity))
            return;
        var gone = _entities[entity];
        for (var name = gone.FirstName; name < gone.FirstName + gone.Names; name++)
        {
            foreach (var term in PreparedName.Of(TextOf(name), gone.Sort).Terms)
                _postings.Remove(term, name);
        }
        _goneNames += gone.Names;
    }

    private bool IsSame(IndexedEntity known, string kind, NameSort sort, IReadOnlyCollection<string> names)
    {
        if (known.Kind != kind || known.Sort != sort)
            return false;
        return names.ToHashSet().SetEquals(Enumerable.Range(known.FirstName, known.Names).Select(TextOf));
    }

    /// <summary>The terms of names, worked out apart so that several processors can share it.</summary>
    internal static List<PreparedName> Prepare(NameSort sort, IReadOnlyCollection<string> names) =>
        [.. names.Distinct().Select(name => PreparedName.Of(name, sort))];

    internal void Add(string id, string kind, NameSort sort, List<PreparedName> names)
    {
        Remove(id);
        var entity = _entities.Count;
        _byId[id] = entity;
        _entities.Add(new IndexedEntity(id, kind, sort, _names.Count, names.Count));
        foreach (var name in names)
        {
            var number = _names.Count;
            var order = (uint)Term.Of(TermKind.Whole, $"{id}\n{name.Text}");
            _names.Add(
                new IndexedName(entity, (byte)Math.Min(name.Words, byte.MaxValue), order, _texts.Add(name.Text))
            );
            foreach (var term in name.Terms)
                _postings.Add(term, number);
            foreach (var sound in name.Sounds)
                _sounds.Add(sound);
        }
    }

    /// <summary>
    /// The entities whose names fit a text, best first, then by id; each under the name that fits best.
    /// </summary>
    public NameHits Find(NameQuery query, CancellationToken cancellation = default)
    {
        var found = new IndexSearch(this, query, cancellation);
        return found.Run();
    }

    internal int NameCount => _names.Count;

    internal Postings Postings => _postings;

    internal SoundBook Sounds => _sounds;

    internal WordWeights Weights => _weights;

    internal IndexedName NameAt(int name) => _names[name];

    internal IndexedEntity EntityOf(int name) => _entities[_names[name].Entity];

    internal string TextOf(int name) => _texts[_names[name].Text];

    internal NameReading ReadingOf(int name) =>
        _readings.GetOrMake(name, number => NameReading.Of(TextOf(number), EntityOf(number).Sort));

    /// <summary>What a term is worth: 1 where one name has it, less the more have it.</summary>
    internal float WorthOf(int count) =>
        (float)(Math.Log(1 + (double)Scale / Math.Max(1, count)) / Math.Log(1 + (double)Scale));

    // A small graph says nothing of how rare words are.
    private int Scale => Math.Max(2_000, _names.Count - _goneNames);

    private double RarityOf(NameWord word)
    {
        if (word.Sounds.Length == 0)
            return 1;
        var count =
            word.Meaning >= 0
                ? _postings.CountOf(Term.Of(TermKind.Meaning, word.Meaning))
                : _postings.CountOf(Term.Of(TermKind.Sound, word.Sounds[0]));
        return count == 0 ? 1.1 : 0.65 + 0.5 * WorthOf(count);
    }
}

/// <summary>A name; its order is the same in every index that has it.</summary>
internal readonly record struct IndexedName(int Entity, byte Words, uint Order, long Text);

/// <summary>An entity and where its names stand, one after the other.</summary>
internal readonly record struct IndexedEntity(string Id, string Kind, NameSort Sort, int FirstName, int Names);
