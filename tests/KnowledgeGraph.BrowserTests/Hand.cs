using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>With what somebody works on the page: the mouse, or the keyboard alone.</summary>
internal abstract class Hand(Visitor visitor)
{
    protected Visitor Visitor { get; } = visitor;

    /// <summary>Presses a button, a link or an item of a menu.</summary>
    public async Task UseAsync(ILocator target)
    {
        await PressAsync(target);
        await Visitor.SettleAsync();
    }

    /// <summary>The same, where it leads to another page.</summary>
    /// <param name="address">As a regular expression.</param>
    public async Task FollowAsync(ILocator target, string address)
    {
        await PressAsync(target);
        await Expect(Visitor.Page).ToHaveURLAsync(new Regex(address), new() { Timeout = 60_000 });
        await Visitor.SettleAsync();
    }

    /// <summary>Fills a field in.</summary>
    public abstract Task WriteAsync(ILocator field, string text);

    /// <summary>Selects these two of what is drawn, and nobody else.</summary>
    public abstract Task SelectAsync(string one, string other);

    /// <summary>Takes the last act back.</summary>
    public abstract Task UndoAsync();

    protected abstract Task PressAsync(ILocator target);
}

internal sealed class Mouse(Visitor visitor) : Hand(visitor)
{
    public override async Task WriteAsync(ILocator field, string text)
    {
        await field.ClickAsync(new() { ClickCount = 3 });
        await Visitor.Page.Keyboard.InsertTextAsync(text);
    }

    public override async Task SelectAsync(string one, string other)
    {
        await ClickAsync(one);
        await Visitor.Page.Keyboard.DownAsync("Shift");
        await ClickAsync(other);
        await Visitor.Page.Keyboard.UpAsync("Shift");
    }

    public override Task UndoAsync() =>
        UseAsync(Visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Undo") }));

    protected override Task PressAsync(ILocator target) => target.ClickAsync();

    private async Task ClickAsync(string entity)
    {
        var (x, y) = await Visitor.SpotAsync(entity);
        await Visitor.DoAsync(() => Visitor.Page.Mouse.ClickAsync(x, y));
    }
}

/// <summary>Walks by Tab, in toolbars and menus by arrows: what cannot be reached so is not found.</summary>
internal sealed class Keys(Visitor visitor) : Hand(visitor)
{
    private const int MostSteps = 250;

    public override async Task WriteAsync(ILocator field, string text)
    {
        await GoToAsync(field);
        await Visitor.Page.Keyboard.PressAsync("Control+a");
        await Visitor.Page.Keyboard.InsertTextAsync(text);
    }

    public override async Task SelectAsync(string one, string other)
    {
        await Visitor.PressAsync("t");
        await PressAsync(Row(one));
        await GoToAsync(Row(other));
        await Visitor.PressAsync("Shift+Enter");
        await Visitor.PressAsync("d");
    }

    public override Task UndoAsync() => Visitor.PressAsync("Control+z");

    protected override async Task PressAsync(ILocator target)
    {
        await GoToAsync(target);
        await Visitor.Page.Keyboard.PressAsync("Enter");
    }

    private ILocator Row(string entity) => Visitor.Page.Locator($"#panel-list [data-id='{entity}']");

    private async Task GoToAsync(ILocator target)
    {
        await target.WaitForAsync();
        for (var step = 0; step < MostSteps; step++)
        {
            var key = await target.EvaluateAsync<string?>(
                """
                target => {
                  const at = document.activeElement;
                  if (at === target) return null;
                  if (target.role === 'menuitem' && at?.role === 'menuitem') return 'ArrowDown';
                  return at?.closest('[role=toolbar]')?.contains(target) ? 'ArrowRight' : 'Tab';
                }
                """
            );
            if (key is null)
                return;
            await Visitor.Page.Keyboard.PressAsync(key);
        }
        Assert.Fail($"no key leads to {target}");
    }
}
