using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Reads what the rule files say of one language.</summary>
internal sealed class LanguageReader(Ontology ontology, string language, IReadOnlyList<RuleFile> files)
{
    private static readonly Dictionary<string, Stance> Stances = new()
    {
        ["denied"] = Stance.Denied,
        ["possible"] = Stance.Possible,
        ["planned"] = Stance.Planned,
        ["alleged"] = Stance.Alleged,
    };

    private readonly Dictionary<string, WordList> _lists = [];

    public LanguageRules Read()
    {
        foreach (var (file, name, value) in All("lists"))
            _lists[name.Value] = new WordList(file.WordsOf(value));
        return new LanguageRules
        {
            Classes = ReadClasses(),
            Countries = [.. files.SelectMany(ReadCountries)],
            Cues = Joined("cues")
                .Where(cue => Stances.ContainsKey(cue.Key))
                .ToDictionary(cue => Stances[cue.Key], cue => cue.Value),
            Attributions = [.. files.SelectMany(ReadAttributions)],
            Barriers = new WordList(files.SelectMany(file => file.Words("barriers"))),
            Conjunctions = new WordList(files.SelectMany(file => file.Words("conjunctions"))),
            Pronouns = Joined("pronouns"),
            Relations = [.. files.SelectMany(ReadRelations)],
            Things = [.. files.SelectMany(ReadThings)],
        };
    }

    private IEnumerable<(RuleFile File, YamlText Name, YamlNode Value)> All(string section) =>
        files.SelectMany(file => file.Entries(section).Select(entry => (file, entry.Name, entry.Value)));

    private Dictionary<string, WordList> Joined(string section) =>
        All(section)
            .GroupBy(entry => entry.Name.Value, entry => entry.File.WordsOf(entry.Value))
            .ToDictionary(group => group.Key, group => new WordList(group.SelectMany(words => words)));

    private Dictionary<string, NameClass> ReadClasses()
    {
        var classes = new Dictionary<string, NameClass>();
        foreach (var (file, name, node) in All("classes"))
        {
            var fields = new YamlFields(node, $"class {name.Value}", file.Mistakes);
            var words = new List<(string, WordList)>(classes.GetValueOrDefault(name.Value)?.Words ?? []);
            if (fields.Node("words") is { } byKind)
                words.AddRange(
                    OntologyReader
                        .Entries(byKind, "'words'", file.Mistakes)
                        .Where(entry => IsConcrete(entry.Name, file.Mistakes))
                        .Select(entry => (entry.Name.Value, new WordList(file.WordsOf(entry.Value))))
                );
            var kind = fields.Scalar("kind", required: false);
            var mayBe = fields
                .Texts("mayBe")
                .Where(may => IsConcrete(may, file.Mistakes))
                .Select(may => may.Value)
                .ToList();
            fields.Done();
            if (kind is null && !classes.ContainsKey(name.Value))
                file.Mistakes.Add(name, $"class {name.Value} needs 'kind'");
            else if (kind is null || IsConcrete(kind, file.Mistakes))
                classes[name.Value] = new NameClass(
                    kind?.Value ?? classes[name.Value].Kind,
                    mayBe.Count > 0 ? mayBe : classes.GetValueOrDefault(name.Value)?.MayBe ?? [],
                    words
                );
        }
        return classes;
    }

    private bool IsConcrete(YamlText name, Mistakes mistakes)
    {
        if (ontology.TryKind(name.Value, out var kind) && !kind.Abstract)
            return true;
        var concrete = ontology.Kinds.Where(known => !known.Abstract).Select(known => known.Name);
        mistakes.Add(name, $"{Mistakes.Show(name.Value)} is no concrete kind{DidYouMean.Among(name.Value, concrete)}");
        return false;
    }

    private List<CountryNames> ReadCountries(RuleFile file)
    {
        var countries = new List<CountryNames>();
        if (file.Fields.Node("countries") is not { } node)
            return countries;
        var fields = new YamlFields(node, "'countries'", file.Mistakes);
        var kind = fields.Scalar("kind", required: true);
        var scheme = fields.Text("identifier", required: true);
        foreach (var (code, value) in OntologyReader.Entries(fields.Required("names"), "'names'", file.Mistakes))
        {
            if (value is not YamlText text || kind is null || !IsConcrete(kind, file.Mistakes))
                continue;
            var parts = text.Value.Split('|');
            countries.Add(
                new CountryNames(
                    kind.Value,
                    scheme ?? "",
                    code.Value,
                    parts[0].Split(',')[0].Trim(),
                    new WordList(parts[0].Split(',')),
                    new WordList(parts.Length > 1 ? parts[1].Split(',') : [])
                )
            );
        }
        fields.Done();
        return countries;
    }

    private IEnumerable<Pattern> ReadAttributions(RuleFile file) =>
        file
            .Fields.Texts("attribution")
            .Select(text =>
                Parse(text, file.Mistakes, (name, kinds) =>
                    new SlotTerms(SlotKind.Entity, Kinds(text, kinds, file.Mistakes))
                )
            )
            .OfType<Pattern>();

    private IEnumerable<RelationRule> ReadRelations(RuleFile file)
    {
        foreach (var (name, value) in file.Entries("relations"))
        {
            if (!ontology.TryRelation(name.Value, out var relation))
            {
                file.Mistakes.Add(
                    name,
                    "there is no relation or property "
                        + $"{Mistakes.Show(name.Value)}{DidYouMean.Among(name.Value, ontology.Relations.Select(known => known.Name))}"
                );
                continue;
            }
            var items = value is YamlList list ? list.Items : [value];
            for (var i = 0; i < items.Count; i++)
            {
                var (text, constant, stance) = Terms(items[i], file.Mistakes);
                if (
                    text is null
                    || Parse(text, file.Mistakes, (slot, kinds) => SlotOf(relation, slot, kinds, text, file.Mistakes))
                        is not { } pattern
                )
                    continue;
                var needs = relation.IsProperty
                    ? constant is null
                        ? "value"
                        : "subject"
                    : "object";
                if (!pattern.Captures.Contains("subject") || !pattern.Captures.Contains(needs))
                    file.Mistakes.Add(text, $"a rule for {name.Value} must capture {{subject}} and {{{needs}}}");
                else
                    yield return new RelationRule(
                        $"{name.Value}/{language}/{i + 1}",
                        relation,
                        pattern,
                        constant,
                        stance
                    );
            }
        }
    }

    private static (YamlText? Pattern, string? Value, Stance? Stance) Terms(YamlNode node, Mistakes mistakes)
    {
        if (node is YamlText text)
            return (text, null, null);
        var fields = new YamlFields(node, "a rule", mistakes);
        var pattern = fields.Scalar("pattern", required: true);
        var value = fields.Text("value");
        var stance = fields.OneOf("stance", Stances.Keys);
        fields.Done();
        return (pattern, value, stance is null ? null : Stances[stance]);
    }

    private IEnumerable<ThingRule> ReadThings(RuleFile file)
    {
        foreach (var (name, node) in file.Entries("things"))
        {
            var fields = new YamlFields(node, $"thing {name.Value}", file.Mistakes);
            var kind = fields.Scalar("kind", required: true);
            var title = fields.Text("name", required: true);
            var with = fields.Node("with") is { } values
                ? OntologyReader
                    .Entries(values, "'with'", file.Mistakes)
                    .ToDictionary(entry => entry.Name.Value, entry => (entry.Value as YamlText)?.Value ?? "")
                : [];
            var date = fields.Text("date");
            var isMention = fields.Flag("mention");
            var patterns = fields.Texts("patterns", required: true);
            fields.Done();
            if (kind is null || title is null || !IsConcrete(kind, file.Mistakes))
                continue;
            foreach (
                var unknown in with
                    .Keys.Append(date)
                    .OfType<string>()
                    .Where(property => !ontology.TryRelation(property, out _))
            )
                file.Mistakes.Add(node, $"there is no property {Mistakes.Show(unknown)}");
            for (var i = 0; i < patterns.Count; i++)
            {
                var text = patterns[i];
                if (
                    Parse(text, file.Mistakes, (slot, kinds) =>
                        SlotOfThing(kind.Value, slot, kinds, text, file.Mistakes)
                    ) is
                    { } pattern
                )
                    yield return new ThingRule(
                        $"{name.Value}/{language}/{i + 1}",
                        kind.Value,
                        title,
                        pattern,
                        with,
                        date,
                        isMention
                    );
            }
        }
    }

    private Pattern? Parse(YamlText text, Mistakes mistakes, Func<string, string?, SlotTerms> slots)
    {
        try
        {
            return new PatternParser(text.Value, _lists, slots).Parse();
        }
        catch (FormatException error)
        {
            mistakes.Add(text, $"this is no pattern: {error.Message}");
            return null;
        }
    }

    private SlotTerms SlotOf(RelationKind relation, string slot, string? kinds, YamlText at, Mistakes mistakes) =>
        slot switch
        {
            "subject" => new(SlotKind.Entity, kinds is null ? relation.From : Kinds(at, kinds, mistakes)),
            "object" => new(SlotKind.Entity, kinds is null ? relation.To : Kinds(at, kinds, mistakes)),
            "value" => new(ValueSlot(relation), []),
            "from" or "until" or "at" => new(SlotKind.Date, []),
            _ => new(SlotKind.Entity, Kinds(at, kinds, mistakes)),
        };

    private SlotTerms SlotOfThing(string kind, string slot, string? kinds, YamlText at, Mistakes mistakes)
    {
        var inverse = slot.StartsWith('^');
        if (!ontology.TryRelation(slot.TrimStart('^'), out var relation))
            throw new FormatException(
                $"there is no relation or property '{slot}'; words for the name alone are captured by <{slot}: ...>"
            );
        if (relation.IsProperty)
            return new(ValueSlot(relation), []);
        if (!ontology.Fits(kind, inverse ? relation.To : relation.From))
            throw new FormatException($"{kind} has no {slot}");
        return new(
            SlotKind.Entity,
            kinds is null
                ? inverse
                    ? relation.From
                    : relation.To
                : Kinds(at, kinds, mistakes)
        );
    }

    private static SlotKind ValueSlot(RelationKind property) =>
        property.Type switch
        {
            PropertyType.Integer or PropertyType.Number => SlotKind.Number,
            PropertyType.Date => SlotKind.Date,
            _ => throw new FormatException($"{property.Name} is a text; capture its words by <{property.Name}: ...>"),
        };

    private List<string> Kinds(YamlText at, string? kinds, Mistakes mistakes)
    {
        var names = kinds?.Split('|') ?? [];
        foreach (var unknown in names.Where(name => !ontology.TryKind(name, out _)))
            mistakes.Add(
                at,
                "there is no kind "
                    + $"{Mistakes.Show(unknown)}{DidYouMean.Among(unknown, ontology.Kinds.Select(kind => kind.Name))}"
            );
        return names.Length > 0
            ? [.. names]
            : throw new FormatException("a slot of this rule must say which kinds it takes: {name:Kind}");
    }
}
