namespace KnowledgeGraph.Names.Sounds;

/// <summary>Writes sounds down by the rules of their neighborhood.</summary>
internal ref struct SoundWriter(Span<char> buffer)
{
    private readonly Span<char> buffer = buffer;
    private int length;
    private char pending;

    public void Add(char c)
    {
        switch (c)
        {
            case 'i' or 'j':
                Soften();
                // Whether it is a vowel or a glide, the next sound tells.
                if (pending == '\0')
                    pending = c;
                break;
            case '\'':
                Soften();
                break;
            case 'E':
                if (pending == '\0' && (length == 0 || NameFold.IsVowel(Last)))
                    pending = 'j';
                AddVowel('e');
                break;
            case 'a' or 'e' or 'u':
                AddVowel(c);
                break;
            default:
                EndGlide();
                AddConsonant(c);
                break;
        }
    }

    public string End()
    {
        EndGlide();
        return buffer[..length].ToString();
    }

    private readonly char Last => length == 0 ? '\0' : buffer[length - 1];

    /// <summary>Ціханоўская, Цічина and Тихановская: soft ц is т.</summary>
    private readonly void Soften()
    {
        if (Last == 'ț')
            buffer[length - 1] = 't';
    }

    private void EndGlide()
    {
        if (pending != '\0')
            Write('i');
        pending = '\0';
    }

    private void AddVowel(char c)
    {
        var glide = pending != '\0';
        pending = '\0';
        if (glide && (length == 0 || (c == 'u' && NameFold.IsVowel(Last))))
            Write('j');
        // Уилсон and Уайт are Wilson and White.
        if (length == 1 && Last == 'u' && c != 'u')
            buffer[0] = 'v';
        if (c == 'u' && !glide && length > 0 && Last is 'a' or 'e')
            AddConsonant('v');
        else
            Write(c);
    }

    private void AddConsonant(char c)
    {
        // Уладзімір = Владимир
        if (length == 1 && Last == 'u')
            buffer[0] = 'v';
        switch (Last, c)
        {
            case ('d', 'z') or ('ț', 't'):
                if (Last == 'ț')
                    buffer[length - 1] = 't';
                break;
            case ('t', 's') or ('t', 'ț'):
                buffer[length - 1] = 'ț';
                break;
            case ('t', 'č') or ('d', 'ž') or ('s', 'z') or ('č', 'ž'):
                buffer[length - 1] = c;
                break;
            case ('ț', 'z'):
                break;
            default:
                Write(c);
                break;
        }
    }

    private void Write(char c)
    {
        if ((Last != c || char.IsDigit(c)) && length < buffer.Length)
            buffer[length++] = c;
    }
}
