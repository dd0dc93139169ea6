using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Reads what the rule files say of one language.</summary>
internal sealed class LanguageReader(Ontology ontology, string language, IReadOnlyList<RuleFile> files)
{
    private readonly Dictionary<string, WordList> _lists = [];
    private readonly KindNames _kinds = new(ontology);

    public LanguageRules Read()
    {
        foreach (var (file, name, value) in All("lists"))
            _lists[name.Value] = new WordList(file.WordsOf(value));
        var patterns = new PatternReader(ontology, _kinds, _lists);
        var rules = new FactRuleReader(ontology, _kinds, patterns, language);
        return new LanguageRules
        {
            Classes = ReadClasses(),
            Borders = NameBorders.Of(Joined("borders", NameBorders.Lists)),
            Declension = Declension.Of(Joined("declension", Declension.Lists)),
            Countries = [.. files.SelectMany(ReadCountries)],
            Cues = Joined("cues")
                .Where(cue => FactRuleReader.Stances.ContainsKey(cue.Key))
                .ToDictionary(cue => FactRuleReader.Stances[cue.Key], cue => cue.Value),
            Attributions = [.. files.SelectMany(file => ReadAttributions(file, patterns))],
            Barriers = new WordList(files.SelectMany(file => file.Words("barriers"))),
            Conjunctions = new WordList(files.SelectMany(file => file.Words("conjunctions"))),
            Verbs = new WordList(files.SelectMany(file => file.Words("verbs"))),
            SmallWords = new WordList(files.SelectMany(file => file.Words("smallWords"))),
            Participles = new WordList(files.SelectMany(file => file.Words("participles"))),
            Whose = new WordList(files.SelectMany(file => file.Words("whose"))),
            Attributes = new WordList(files.SelectMany(file => file.Words("attributes"))),
            Owners = new WordList(files.SelectMany(file => file.Words("owners"))),
            Pronouns = Joined("pronouns"),
            Possessives = new WordList(files.SelectMany(file => file.Words("possessives"))),
            Titles = new WordList(files.SelectMany(file => file.Words("titles"))),
            Passive = new WordList(files.SelectMany(file => file.Words("passive"))),
            Roles = [.. files.SelectMany(file => file.Words("roles")).Select(ListOf)],
            Kin = [.. files.SelectMany(file => file.Words("kin")).Select(ListOf)],
            Complements = new WordList(files.SelectMany(file => file.Words("complements"))),
            Belongings = new WordList(files.SelectMany(file => file.Words("belongings"))),
            Rumors = new WordList(files.SelectMany(file => file.Words("rumors"))),
            Undone = new WordList(files.SelectMany(file => file.Words("undone"))),
            Wishes = new WordList(files.SelectMany(file => file.Words("wishes"))),
            Qualifiers = new WordList(files.SelectMany(file => file.Words("qualifiers"))),
            Former = new WordList(files.SelectMany(file => file.Words("former"))),
            Nominatives = Nominatives(),
            Relations = [.. files.SelectMany(rules.Relations)],
            Things = [.. files.SelectMany(rules.Things)],
        };
    }

    private IEnumerable<(RuleFile File, InputText Name, InputNode Value)> All(string section) =>
        files.SelectMany(file => file.Entries(section).Select(entry => (file, entry.Name, entry.Value)));

    /// <summary>The list of this name, else the word.</summary>
    private WordList ListOf(string word) => _lists.GetValueOrDefault(word.TrimStart('@')) ?? new WordList([word]);

    private Dictionary<string, WordList> Joined(string section, IReadOnlyList<string> lists)
    {
        foreach (var (file, name, _) in All(section).Where(entry => !lists.Contains(entry.Name.Value)))
            file.Mistakes.Add(name, $"'{section}' has no list '{name.Value}'; it has {string.Join(", ", lists)}");
        return Joined(section);
    }

    private Dictionary<string, WordList> Joined(string section) =>
        All(section)
            .GroupBy(entry => entry.Name.Value, entry => entry.File.WordsOf(entry.Value))
            .ToDictionary(group => group.Key, group => new WordList(group.SelectMany(words => words)));

    private Dictionary<string, string> Nominatives()
    {
        var nominatives = new Dictionary<string, string>();
        var words = _lists.Values.SelectMany(list =>
            list.Phrases.SelectMany(phrase => phrase).Select(word => new WordList([word])).Append(list)
        );
        foreach (var (form, nominative) in words.SelectMany(list => list.Nominatives))
            nominatives.TryAdd(form, nominative);
        return nominatives;
    }

    private Dictionary<string, NameClass> ReadClasses()
    {
        var classes = new Dictionary<string, NameClass>();
        foreach (var (file, name, node) in All("classes"))
        {
            var fields = new InputFields(node, $"class {name.Value}", file.Mistakes);
            var words = new List<(string, WordList)>(classes.GetValueOrDefault(name.Value)?.Words ?? []);
            if (fields.Node("words") is { } byKind)
                words.AddRange(
                    OntologyReader
                        .Entries(byKind, "'words'", file.Mistakes)
                        .Where(entry => _kinds.IsConcrete(entry.Name, file.Mistakes))
                        .Select(entry => (entry.Name.Value, new WordList(file.WordsOf(entry.Value))))
                );
            var kind = fields.Scalar("kind", required: false);
            var mayBe = fields
                .Texts("mayBe")
                .Where(may => _kinds.IsConcrete(may, file.Mistakes))
                .Select(may => may.Value)
                .ToList();
            var behind = new WordList(fields.Texts("behind").Select(word => word.Value));
            var ahead = new WordList(fields.Texts("ahead").Select(word => word.Value));
            var opensReports = fields.Flag("opensReports");
            fields.Done();
            if (kind is null && !classes.ContainsKey(name.Value))
                file.Mistakes.Add(name, $"class {name.Value} needs 'kind'");
            else if (kind is null || _kinds.IsConcrete(kind, file.Mistakes))
                classes[name.Value] = new NameClass(
                    kind?.Value ?? classes[name.Value].Kind,
                    mayBe.Count > 0 ? mayBe : classes.GetValueOrDefault(name.Value)?.MayBe ?? [],
                    words
                )
                {
                    Behind = behind.IsEmpty ? classes.GetValueOrDefault(name.Value)?.Behind ?? behind : behind,
                    Ahead = ahead.IsEmpty ? classes.GetValueOrDefault(name.Value)?.Ahead ?? ahead : ahead,
                    OpensReports = opensReports || classes.GetValueOrDefault(name.Value)?.OpensReports == true,
                };
        }
        return classes;
    }

    private List<CountryNames> ReadCountries(RuleFile file)
    {
        var countries = new List<CountryNames>();
        if (file.Fields.Node("countries") is not { } node)
            return countries;
        var fields = new InputFields(node, "'countries'", file.Mistakes);
        var kind = fields.Scalar("kind", required: true);
        var scheme = fields.Text("identifier", required: true);
        foreach (var (code, value) in OntologyReader.Entries(fields.Required("names"), "'names'", file.Mistakes))
        {
            if (value is not InputText text || kind is null || !_kinds.IsConcrete(kind, file.Mistakes))
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

    private IEnumerable<Pattern> ReadAttributions(RuleFile file, PatternReader patterns) =>
        file
            .Fields.Texts("attribution")
            .Select(text =>
                patterns.Read(text, file.Mistakes, (name, kinds) =>
                    new SlotTerms(SlotKind.Entity, _kinds.Split(text, kinds, file.Mistakes))
                )
            )
            .OfType<Pattern>();
}
