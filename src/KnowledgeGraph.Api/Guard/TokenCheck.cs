using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.Exceptions;
using KnowledgeGraph.Api.Building;

namespace KnowledgeGraph.Api.Guard;

/// <summary>Counts what a text holds before anything is built from it.</summary>
internal static class TokenCheck
{
    public static void Run(string text, ApiLimits limits)
    {
        if (text.Length > limits.QueryLength)
            throw Refusal.Of(ApiErrorCode.QueryTooLong, limits.QueryLength, "characters");
        try
        {
            Count(text, limits);
        }
        catch (GraphQLSyntaxErrorException mistake)
        {
            throw new SyntaxError(mistake);
        }
    }

    private static void Count(string text, ApiLimits limits)
    {
        var tokens = 0;
        var directives = 0;
        for (var token = Lexer.Lex(text, 0); token.Kind != TokenKind.EOF; token = Lexer.Lex(text, token.End))
        {
            if (token.Kind == TokenKind.COMMENT)
                continue;
            if (++tokens > limits.Tokens)
                throw Refusal.Of(ApiErrorCode.TooManyTokens, limits.Tokens, "tokens");
            if (token.Kind == TokenKind.AT && ++directives > limits.Directives)
                throw Refusal.Of(ApiErrorCode.TooManyDirectives, limits.Directives, "directives");
        }
    }
}
