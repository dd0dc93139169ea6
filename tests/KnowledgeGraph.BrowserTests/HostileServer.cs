namespace KnowledgeGraph.BrowserTests;

[CollectionDefinition("hostile")]
public sealed class HostilePage : ICollectionFixture<HostileServer>;

/// <summary>A seed whose names and sentences try to be more than text.</summary>
public sealed class HostileServer : PageServer
{
    public const string Html = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    public const string Bidi = "safe\u202Eexe.txt\u2066 end";

    public static readonly string Long = string.Concat(Enumerable.Repeat("𐍈Ω", 160));

    protected override string SeedFolder(string scratch)
    {
        var repository = Path.Combine(AppContext.BaseDirectory, "graph-seed");
        var seed = Directory.CreateDirectory(Path.Combine(scratch, "seed")).FullName;
        Directory.CreateDirectory(Path.Combine(seed, "extracts"));
        File.Copy(Path.Combine(repository, "ontology.yaml"), Path.Combine(seed, "ontology.yaml"));
        File.WriteAllText(
            Path.Combine(seed, "extracts", "hostile-2025-01-01.yaml"),
            $$"""
            format: article-extract/1
            source:
              id: hostile-2025-01-01
              url: https://example.org/"><script>alert(3)</script>
              title: "{{Html}}"
              publisher: "{{Html}}"
              publishedAt: 2025-01-01
              retrievedAt: 2025-01-02
              language: en
              textKind: own-words
              version: 1
              status: live
            run: { agent: curator, at: 2025-01-02 }
            text:
              - { s: s1, t: "{{Html}} founded the body {{Bidi.Replace("\u202E", "").Replace(
                "\u2066",
                ""
            )}} in a sentence, and {{Html}} knows the long one." }
            {{HostileNames.Lines(i => $"  - {{ s: s{i + 2}, t: \"{HostileNames.Marker(i)} knows the body.\" }}")}}
            entities:
              - { key: hostile-person, type: Person, name: "{{Html}}", description: "{{Html}}" }
              - { key: hostile-body, type: CivicOrganization, name: "{{Bidi.Replace("\u202E", "\\u202E").Replace(
                "\u2066",
                "\\u2066"
            )}}" }
            {{HostileNames.Lines(i =>
                $"  - {{ key: marked-{i:00}, type: Person, name: \"{HostileNames.Marker(i)}\", description: \"{HostileNames.Marker(i)}\" }}"
            )}}
              - { key: hostile-long, type: Person, name: "{{Long}}", description: "{{Long}}" }
            facts:
              - { subject: hostile-person, predicate: founded, object: hostile-body, origin: curated, evidence: [ { s: s1, exact: "{{Html}} founded the body" } ] }
            {{HostileNames.Lines(i =>
                $"  - {{ subject: marked-{i:00}, predicate: associatedWith, object: hostile-body, time: {{ from: 2020 }}, origin: curated, evidence: [ {{ s: s{i + 2}, exact: \"{HostileNames.Marker(i)} knows\" }} ] }}"
            )}}
              - { subject: hostile-person, predicate: associatedWith, object: hostile-long, origin: curated, evidence: [ { s: s1, exact: "knows the long one" } ] }
            """
        );
        return seed;
    }
}
