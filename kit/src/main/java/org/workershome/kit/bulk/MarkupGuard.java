package org.workershome.kit.bulk;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Lets through only what a workbook's markup needs. Declarations of a document type, comments and
 * processing instructions are where entities and endless tokens hide; a piece of text or a tag
 * without end would fill the memory before any parser complains. Reads as text, so that a declared
 * encoding cannot say something else.
 */
final class MarkupGuard extends FilterReader {
  private final int maxPiece;
  private long position;
  private int piece;
  private boolean opened;

  /**
   * @param maxPiece most characters between two {@code <}
   */
  MarkupGuard(Reader in, int maxPiece) {
    super(in);
    this.maxPiece = maxPiece;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    if (c >= 0) {
      look((char) c);
    }
    return c;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    for (int i = offset; i < offset + read; i++) {
      look(target[i]);
    }
    return read;
  }

  private void look(char c) throws UnsafeWorkbook {
    // The declaration <?xml … ?> may stand at the very start, behind a byte order mark.
    if (opened && (c == '!' || (c == '?' && position > 2))) {
      throw new UnsafeWorkbook("declaration, comment or instruction in the markup");
    }
    opened = c == '<';
    piece = opened ? 0 : piece + 1;
    position++;
    if (piece > maxPiece) {
      throw new UnsafeWorkbook("a text or tag without end");
    }
  }

  /** Nothing that a spreadsheet program writes. */
  static final class UnsafeWorkbook extends IOException {
    private static final long serialVersionUID = 1L;

    UnsafeWorkbook(String words) {
      super(words);
    }
  }
}
