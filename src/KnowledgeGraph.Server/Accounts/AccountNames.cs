namespace KnowledgeGraph.Server.Accounts;

/// <summary>Under which names people and programs come in here.</summary>
internal sealed class AccountNames(AccountsFile file, People people, ApiKeys keys)
{
    /// <summary>All of them; null where there are no accounts.</summary>
    public IReadOnlyList<string>? All() =>
        file.IsThere ? [.. people.List().Select(one => one.Name), .. keys.List().Select(one => one.Name)] : null;
}
