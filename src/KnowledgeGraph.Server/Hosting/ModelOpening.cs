using System.ClientModel;
using System.Globalization;
using KnowledgeGraph.Extraction.Modeling;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using Microsoft.Extensions.AI;
using OpenAI;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Opens the model that proposes facts, as configured; none when no endpoint is.</summary>
internal static class ModelOpening
{
    public static ModelProposer? Open(IConfiguration configuration, Ontology ontology, RuleSet rules, string folder)
    {
        if (configuration.Setting("Extract:Model:Endpoint") is not { } endpoint)
            return null;
        if (
            !Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || configuration.Setting("Extract:Model:Name") is not { } name
        )
            throw new UsageException(
                "Extract:Model:Endpoint must be an http or https address, and Extract:Model:Name the model there."
            );
        var terms = new ModelTerms
        {
            Model = name,
            PriceIn = Price(configuration, "Extract:Model:PriceIn"),
            PriceOut = Price(configuration, "Extract:Model:PriceOut"),
        };
        // Ollama and its like ask for no key, but the client wants one.
        var client = new OpenAIClient(
            new ApiKeyCredential(configuration.Setting("Extract:Model:Key") ?? "none"),
            new OpenAIClientOptions { Endpoint = address, NetworkTimeout = terms.Patience }
        );
        return new ModelProposer(
            client.GetChatClient(name).AsIChatClient(),
            terms,
            ontology,
            rules,
            new ModelAnswers(folder)
        );
    }

    private static decimal? Price(IConfiguration configuration, string name) =>
        configuration.Setting(name) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) ? price
        : throw new UsageException($"{name} must be a number, not '{text}'.");
}
