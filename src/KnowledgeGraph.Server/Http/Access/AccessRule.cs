using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Access;

/// <summary>Says in a sentence why somebody may not, and what to do.</summary>
internal static class AccessRule
{
    /// <summary>Throws unless the caller has the role; null is for nobody.</summary>
    /// <param name="what">The thing, as its user knows it.</param>
    public static void Require(Caller caller, Role? least, string what)
    {
        if (least is null)
            throw new RequestRefusedException(
                403,
                ApiErrorCode.Forbidden,
                $"{what} is for nobody: no role is named for it."
            );
        if (caller.Role >= least)
            return;
        throw caller.Name is null
            ? Unauthenticated($"{what} needs a login as {Named(least.Value)} or more.")
            : new RequestRefusedException(
                403,
                ApiErrorCode.Forbidden,
                $"{what} needs {Named(least.Value)}, and {caller.Name} is {Named(caller.Role)}; "
                    + "an admin can change that: kg users role, or kg keys add for a program."
            );
    }

    /// <summary>The refusal of somebody who is not known.</summary>
    public static RequestRefusedException Unauthenticated(string why) =>
        new(
            401,
            ApiErrorCode.Unauthenticated,
            $"{why} People log in on the page; programs send a key: Authorization: Bearer kg_..."
        )
        {
            Header = ("WWW-Authenticate", "Bearer"),
        };

    private static string Named(Role role) => role.ToString().ToLowerInvariant();
}
