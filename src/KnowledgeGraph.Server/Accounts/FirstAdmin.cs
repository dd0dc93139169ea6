using System.Security.Cryptography;
using KnowledgeGraph.Api.Access;

namespace KnowledgeGraph.Server.Accounts;

/// <summary>
/// A link by which the first person becomes an admin, where accounts are needed and there is no admin yet. It opens
/// once, for an hour, and is known to whoever sees what the server prints at its start.
/// </summary>
internal sealed class FirstAdmin(AccountsFile file, People people, TimeProvider time)
{
    /// <summary>How long it opens.</summary>
    public static readonly TimeSpan LastsFor = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private byte[]? _hash;
    private DateTimeOffset _until;

    /// <summary>A new word; null where an admin is there, or no accounts are needed.</summary>
    public string? Begin()
    {
        if (!file.IsThere || IsThereOne())
            return null;
        var word = Secrets.New();
        lock (_lock)
            (_hash, _until) = (Secrets.Hash(word), time.GetUtcNow() + LastsFor);
        return word;
    }

    /// <summary>Whether a word still opens.</summary>
    public bool Opens(string word)
    {
        lock (_lock)
            return _hash is not null
                && time.GetUtcNow() < _until
                && CryptographicOperations.FixedTimeEquals(_hash, Secrets.Hash(word));
    }

    /// <summary>Adds the admin; false when the word does not open. Throws as <see cref="People.Add"/> does, and can be
    /// used again then.</summary>
    public bool Take(string word, string name, string password)
    {
        lock (_lock)
        {
            if (!Opens(word) || IsThereOne())
                return false;
            people.Add(name, password, Role.Admin);
            _hash = null;
            return true;
        }
    }

    // Readers whom a provider let in cannot make one.
    private bool IsThereOne() => people.List().Any(one => one.Role == Role.Admin);
}
