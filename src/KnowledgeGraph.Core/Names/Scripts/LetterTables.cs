using System.Collections.Frozen;

namespace KnowledgeGraph.Names.Scripts;

/// <summary>
/// Alphabets read letter by letter, written as Cyrillic letters, whose sounds are plain. Letters of two readings name
/// the likelier first; the loose comparison of skeletons covers the other. Facts of the romanizations in use (ISO 843,
/// BGN/PCGN, ALA-LC).
/// </summary>
internal static class LetterTables
{
    public static readonly FrozenDictionary<string, string> Greek = Table(
        "ου у αυ ав ευ ев ηυ ив αι э ει и οι и υι и γγ нг γκ нг γχ нх γξ нкс μπ мп ντ нт τζ дз τσ ц "
            + "α а β в γ г δ д ε э ζ з η и θ т ι и κ к λ л μ м ν н ξ кс ο о π п ρ р σ с ς с τ т υ и φ ф χ х ψ пс ω о"
    );

    public static readonly FrozenDictionary<string, string> Georgian = Table(
        "ა а ბ б გ г დ д ე э ვ в ზ з თ т ი и კ к ლ л მ м ნ н ო о პ п ჟ ж რ р ს с ტ т უ у ფ п ქ к ღ г ყ к შ ш ჩ "
            + "ч ც ц ძ дз "
            + "წ ц ჭ ч ხ х ჯ дж ჰ х"
    );

    public static readonly FrozenDictionary<string, string> Armenian = Table(
        "ու у և ев ա а բ б գ г դ д ե е զ з է э ը э թ т ժ ж ի и լ л խ х ծ ц կ к հ х ձ дз ղ г ճ ч մ м յ й ն н շ "
            + "ш ո о չ ч պ п ջ дж ռ р "
            + "ս с վ в տ т ր р ց ц ւ в փ п ք к օ о ֆ ф"
    );

    public static readonly FrozenDictionary<string, string> Hebrew = Table(
        "ג׳ дж ג' дж צ׳ ч צ' ч ז׳ ж ז' ж א а ב б ג г ד д ה х ו у ז з ח х ט т י и כ к ך х ל л מ м ם м נ н ן н ס "
            + "с ע а פ п ף ф צ ц ץ ц "
            + "ק к ר р ש ш ת т"
    );

    public static readonly FrozenDictionary<string, string> Arabic = Table(
        "ا а أ а إ и آ а ٱ а ب б پ п ت т ث с ج дж چ ч ح х خ х د д ذ з ر р ز з ژ ж س с ش ш ص с ض д ط т ظ з ع а "
            + "غ г ف ф ڤ в ق к ك к ک к "
            + "گ г ل л م м ن н ه х ة а و у ؤ у ي и ی и ى а ئ и ء _ ە а ۆ о ڕ р ڵ л ے э ہ х ھ х ٹ т ڈ д ڑ р ں н"
    );

    /// <summary>Both kana: hiragana is moved onto katakana before it is looked up.</summary>
    public static readonly FrozenDictionary<string, string> Kana = Table(
        "キャ кя キュ кю キョ кё シャ ша シュ шу ショ шо チャ ча チュ чу チョ чо ニャ ня ニュ ню ニョ нё ヒャ хя ヒュ хю ヒョ хё ミャ мя ミュ мю "
            + "ミョ мё リャ ря "
            + "リュ рю リョ рё ギャ гя ギュ гю ギョ гё ジャ джа ジュ джу ジョ джо ビャ бя ビュ бю ビョ бё ピャ пя ピュ пю ピョ пё シェ ше ジェ "
            + "дже チェ че ティ ти "
            + "ディ ди デュ дю ファ фа フィ фи フェ фе フォ фо ウィ ви ウェ ве ウォ во ヴァ ва ヴィ ви ヴェ ве ヴォ во ヴ ву ツァ ца "
            + "ア а イ и ウ у エ э オ о カ ка キ ки ク ку ケ кэ コ ко サ са シ ши ス су セ сэ ソ со タ та チ чи ツ цу テ тэ ト то "
            + "ナ на ニ ни ヌ ну ネ нэ ノ но "
            + "ハ ха ヒ хи フ фу ヘ хэ ホ хо マ ма ミ ми ム му メ мэ モ мо ヤ я ユ ю ヨ ё ラ ра リ ри ル ру レ рэ ロ ро ワ ва ヲ о ン н "
            + "ガ га ギ ги グ гу ゲ гэ ゴ го ザ за ジ джи ズ дзу ゼ зэ ゾ зо ダ да ヂ джи ヅ дзу デ дэ ド до バ ба ビ би ブ бу ベ "
            + "бэ ボ бо パ па ピ пи プ пу "
            + "ペ пэ ポ по ァ а ィ и ゥ у ェ э ォ о ッ _ ー _"
    );

    /// <summary>How many letters one entry has at most.</summary>
    public const int LongestEntry = 2;

    private static FrozenDictionary<string, string> Table(string pairs)
    {
        var parts = pairs.Split(' ');
        var table = new Dictionary<string, string>();
        for (var i = 0; i + 1 < parts.Length; i += 2)
            table.TryAdd(parts[i], parts[i + 1] == "_" ? "" : parts[i + 1]);
        return table.ToFrozenDictionary();
    }
}
