package org.workershome.kit.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The types of file that are taken, and by which bytes each is known. Closed: what is none of these
 * is refused, so that no page, script or program is ever kept.
 */
public enum FileType {
  PDF("application/pdf", List.of("pdf")) {
    @Override
    boolean fits(byte[] head) {
      return startsWith(head, 0, "%PDF-".getBytes(US_ASCII));
    }
  },
  PNG("image/png", List.of("png")) {
    @Override
    boolean fits(byte[] head) {
      return startsWith(head, 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    }
  },
  JPEG("image/jpeg", List.of("jpg", "jpeg")) {
    @Override
    boolean fits(byte[] head) {
      return startsWith(head, 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    }
  },
  WEBP("image/webp", List.of("webp")) {
    @Override
    boolean fits(byte[] head) {
      return startsWith(head, 0, "RIFF".getBytes(US_ASCII))
          && startsWith(head, 8, "WEBP".getBytes(US_ASCII));
    }
  },
  HEIC("image/heic", List.of("heic", "heif")) {
    @Override
    boolean fits(byte[] head) {
      return isBrand(head, Set.of("heic", "heix", "heim", "heis", "mif1"));
    }
  },
  M4A("audio/mp4", List.of("m4a")) {
    @Override
    boolean fits(byte[] head) {
      return isBrand(head, Set.of("M4A ", "M4B "));
    }
  },
  MP4("video/mp4", List.of("mp4", "m4v")) {
    @Override
    boolean fits(byte[] head) {
      return isBrand(
          head, Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V "));
    }
  },
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")) {
    @Override
    boolean fits(byte[] head) {
      Set<String> names = ZipNames.in(head);
      return names.contains(OFFICE) && names.stream().anyMatch(name -> name.startsWith("word/"));
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")) {
    @Override
    boolean fits(byte[] head) {
      Set<String> names = ZipNames.in(head);
      return names.contains(OFFICE) && names.stream().anyMatch(name -> name.startsWith("xl/"));
    }
  },
  OFD("application/ofd", List.of("ofd")) {
    @Override
    boolean fits(byte[] head) {
      return ZipNames.in(head).contains("OFD.xml");
    }
  },
  /** Last, because much could be text. */
  TXT("text/plain", List.of("txt")) {
    @Override
    boolean fits(byte[] head) {
      return isPlainText(head);
    }
  };

  private static final String OFFICE = "[Content_Types].xml";

  /** Text that a browser would take for a page, or a system for a program. */
  private static final List<String> NOT_PLAIN =
      List.of("<!doctype", "<html", "<?xml", "<svg", "<script", "#!", "%pdf", "{\\rtf");

  private final String mediaType;
  private final List<String> extensions;

  FileType(String mediaType, List<String> extensions) {
    this.mediaType = mediaType;
    this.extensions = extensions;
  }

  /**
   * What a file is, by its content.
   *
   * @param head its first bytes, as many as {@link Receiver#HEAD_BYTES} or all of a shorter one;
   *     nothing behind them is looked at, and nothing is ever unpacked
   */
  static Optional<FileType> of(byte[] head) {
    return Arrays.stream(values()).filter(type -> type.fits(head)).findFirst();
  }

  abstract boolean fits(byte[] head);

  public String mediaType() {
    return mediaType;
  }

  /** The one that a name without any gets. */
  String extension() {
    return extensions.getFirst();
  }

  /** True for every way to write this type's extension. */
  boolean hasExtension(String extension) {
    return extensions.contains(extension.toLowerCase(Locale.ROOT));
  }

  private static boolean startsWith(byte[] head, int at, byte[] magic) {
    return head.length >= at + magic.length
        && Arrays.equals(head, at, at + magic.length, magic, 0, magic.length);
  }

  /** Files of the ISO base media family: a box called {@code ftyp} with the main brand. */
  private static boolean isBrand(byte[] head, Set<String> brands) {
    return startsWith(head, 4, "ftyp".getBytes(US_ASCII))
        && head.length >= 12
        && brands.contains(new String(head, 8, 4, US_ASCII));
  }

  /** UTF-8 or GB18030 without control characters. */
  private static boolean isPlainText(byte[] head) {
    for (byte one : head) {
      if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
        return false;
      }
    }
    String start =
        new String(head, 0, Math.min(head.length, 512), UTF_8)
            .replace("\ufeff", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return NOT_PLAIN.stream().noneMatch(start::startsWith)
        && (isText(head, UTF_8) || isText(head, Charset.forName("GB18030")));
  }

  private static boolean isText(byte[] head, Charset charset) {
    // The head may end within a character: up to three bytes of one are not judged.
    for (int cut = 0; cut <= Math.min(3, head.length); cut++) {
      try {
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head, 0, head.length - cut));
        return true;
      } catch (CharacterCodingException e) {
        // The next cut may be between two characters.
        continue;
      }
    }
    return false;
  }
}
