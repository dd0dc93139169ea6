namespace KnowledgeGraph.Names.Sounds;

/// <summary>How letters of the Latin script are to be read; flags, since a word may follow several habits.</summary>
[Flags]
internal enum Orthography
{
    /// <summary>BGN/PCGN and most news: ch = ч, j = й, c = к or с.</summary>
    English = 0,

    /// <summary>Łacinka, Polish, Czech: ch = х, c = ц, rz = ж.</summary>
    Slavic = 1,

    /// <summary>ou = у, ch = ш, c before e and i = с, j = ж.</summary>
    French = 2,

    /// <summary>z = ц, ei = ай, eu = ой, ch = х, st and sp at the start = шт, шп.</summary>
    German = 4,

    /// <summary>j = дж, g before e and i = дж.</summary>
    SoftJ = 8,

    /// <summary>h is not heard after a vowel, gh nowhere.</summary>
    MuteH = 16,

    /// <summary>Pinyin: x = с, q and j = ц, ng = н at the end.</summary>
    Pinyin = 32,

    /// <summary>rh = рг, zh = зг, sh = сг, kh = кг: two letters, not one sound.</summary>
    SplitH = 64,

    /// <summary>c and s that have lost their hooks: Milosevic, Vucic, Karadzic.</summary>
    Hookless = 128,

    /// <summary>The last consonant is not heard: Mitterrand, Dumas, Peugeot.</summary>
    MuteEnd = 256,
}
