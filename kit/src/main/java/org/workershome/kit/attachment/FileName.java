package org.workershome.kit.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.workershome.kit.identifier.IdentifyingNumbers;

/**
 * A file's name as it is shown and offered for saving. It is a label: nothing is ever stored or
 * looked for under it.
 *
 * @param base without the extension
 * @param extension as the caller wrote it, empty without any
 */
record FileName(String base, String extension) {
  private static final int LONGEST_BASE = 120;
  private static final String NAMELESS = "附件";

  /** Control, formatting (right-to-left marks hide an extension), private and unassigned ones. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  /** What some system reads as more than a letter of a name. */
  private static final Pattern SPECIAL = Pattern.compile("[<>:\"|?*%&;`$]");

  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  /** When a picture was taken, as cameras write it: many digits that find nobody. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?<!\\p{Nd})20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[_-]?\\d{6})?(?!\\p{Nd})");

  private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]{1,8}");

  /** The last part of a path, of whichever system, without anything that is not seen. */
  static FileName of(String given) {
    String name = UNSEEN.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceAll("");
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = SPECIAL.matcher(name).replaceAll("_").strip();
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1);
    if (!EXTENSION.matcher(extension).matches()) {
      extension = "";
    }
    String base = extension.isEmpty() ? name : name.substring(0, dot);
    return new FileName(cleaned(covered(base)), extension);
  }

  /** With the extension of its type where it has none. */
  String shown(FileType type) {
    return base + "." + (extension.isEmpty() ? type.extension() : extension);
  }

  /** {@code Content-Disposition} for saving (RFC 6266, RFC 5987): never shown in a page. */
  static String disposition(String shown) {
    StringBuilder plain = new StringBuilder(shown.length());
    StringBuilder encoded = new StringBuilder(shown.length() * 3);
    shown
        .codePoints()
        .forEach(
            one ->
                plain.appendCodePoint(
                    one >= ' ' && one < 127 && one != '"' && one != '\\' ? one : '_'));
    for (byte one : shown.getBytes(UTF_8)) {
      boolean asItIs =
          (one >= '0' && one <= '9')
              || (one >= 'A' && one <= 'Z')
              || (one >= 'a' && one <= 'z')
              || one == '.'
              || one == '-'
              || one == '_';
      if (asItIs) {
        encoded.append((char) one);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", one & 0xff));
      }
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  /** Names of scans are of people, and their numbers: those are nobody's business in a list. */
  private static String covered(String base) {
    return IdentifyingNumbers.areIn(MOMENT.matcher(base).replaceAll("日"))
        ? IdentifyingNumbers.covered(base).replace('*', '_')
        : base;
  }

  private static String cleaned(String base) {
    String name = base.replaceAll("^[.\\s]+", "").replaceAll("[.\\s]+$", "");
    if (name.isEmpty()) {
      return NAMELESS;
    }
    if (DEVICE.matcher(name).matches()) {
      name = "_" + name;
    }
    int points = name.codePointCount(0, name.length());
    return points <= LONGEST_BASE
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_BASE));
  }
}
