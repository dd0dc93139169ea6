using System.Security.Cryptography;

namespace KnowledgeGraph.Keeping;

/// <summary>Ids that nobody guesses, of letters and digits that are not taken for one another.</summary>
internal static class RandomId
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>So many characters, each of 32.</summary>
    public static string Of(int length) => RandomNumberGenerator.GetString(Letters, length);
}
