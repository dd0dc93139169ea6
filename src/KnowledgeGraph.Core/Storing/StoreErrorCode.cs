using System.ComponentModel;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storing;

/// <summary>Why a store cannot do its work. The description of each says what to do; docs/errors.md lists
/// them.</summary>
public enum StoreErrorCode
{
    /// <summary>Not reached, or not to be opened.</summary>
    [Description(
        "The store is not reached, or its file cannot be opened. Start the server or check the path; retrying may help."
    )]
    Unavailable,

    /// <summary>Not done in time.</summary>
    [Description("The store did not finish in time, and the work was stopped. Ask for less, or try again.")]
    Timeout,

    /// <summary>No room.</summary>
    [Description(
        "The disk or the memory of the store is full; nothing of the write was kept. Make room and write again."
    )]
    Full,

    /// <summary>Others are writing.</summary>
    [Description("Others write to the same graph all the time; nothing was written. Try again later.")]
    Busy,

    /// <summary>Open elsewhere.</summary>
    [Description("Another process has the graph open. Stop it, or choose another path.")]
    Locked,

    /// <summary>Not ours.</summary>
    [Description(
        "What is there is not a graph of this program, or is no longer there; it was left as it is. Choose "
            + "another place."
    )]
    Foreign,

    /// <summary>Made by a later version.</summary>
    [Description("A newer program made the graph; it was left as it is. Use the newer program.")]
    Newer,

    /// <summary>Made by an earlier version.</summary>
    [Description(
        "An older program made the graph; it was left as it is. Export it with that program, and seed a new one."
    )]
    Older,

    /// <summary>Broken.</summary>
    [Description("The graph is damaged. kg restore puts a backup in its place.")]
    Damaged,

    /// <summary>Wrong settings.</summary>
    [Description("The settings of the store cannot work. The message says what to write instead.")]
    Misconfigured,

    /// <summary>No login.</summary>
    [Description("The server refuses the login. Check user and password, or the token.")]
    Unauthorized,

    /// <summary>No such database.</summary>
    [Description("The server has no such database. Create it, or name another.")]
    UnknownDatabase,

    /// <summary>Something else answers.</summary>
    [Description("What answers at the address is not the server that is expected. Check the address and the version.")]
    Protocol,

    /// <summary>Anything else.</summary>
    [Description("The store failed in a way that nobody foresaw. The message holds its own words; please report it.")]
    Failed,
}

/// <summary>The words of codes outside the program.</summary>
public static class StoreErrorCodes
{
    /// <summary>As clients see it: <c>STORE_UNKNOWN_DATABASE</c>.</summary>
    public static string Text(this StoreErrorCode code) => $"STORE_{CodeText.Of(code)}";
}
