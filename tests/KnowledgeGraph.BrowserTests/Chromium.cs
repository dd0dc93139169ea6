using Microsoft.Playwright;

namespace KnowledgeGraph.BrowserTests;

/// <summary>The Chromium of this machine.</summary>
internal static class Chromium
{
    // Debian's command is a wrapper that turns GPU rasterization on, which without a GPU is several times slower: the
    // program behind it first.
    private static readonly string[] Places =
    [
        "/usr/lib/chromium/chromium",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("KG_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    public const string Missing =
        "There is no Chromium on this machine: install it (Debian: apt-get install chromium), or name one in "
        + "KG_CHROMIUM.";

    public static BrowserTypeLaunchOptions Options =>
        new()
        {
            ExecutablePath = Path,
            Args =
            [
                "--no-sandbox",
                "--disable-gpu",
                "--disable-gpu-rasterization",
                "--disable-accelerated-2d-canvas",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                // The page of another site that a test makes up shows a frame of this machine. The popups of the address
                // bar are pages that every profile draws ahead, and a process is kept ready for the next page: both
                // together are a quarter of the time of a test.
                "--disable-features=LocalNetworkAccessChecks,WebUIOmniboxPopup,WebUIOmniboxAimPopup,"
                    + "SpareRendererForSitePerProcess",
            ],
        };
}
