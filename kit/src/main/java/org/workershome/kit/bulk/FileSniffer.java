package org.workershome.kit.bulk;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;

/**
 * Finds out what a file is by what is in it, while it arrives. A text is UTF-8 when all of it is,
 * and else GB18030 when all of it is: the first bytes do not tell, most files begin in ASCII.
 */
final class FileSniffer {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final Trial utf8 = new Trial(StandardCharsets.UTF_8);
  private final Trial gb18030 = new Trial(GB18030);
  private final byte[] head = new byte[8];
  private int headLength;
  private long bytes;

  /**
   * What a file was found to be.
   *
   * @param charset of a text
   */
  record Found(FileFormat format, @Nullable Charset charset) {}

  /**
   * @throws ProblemException as soon as it can be neither a text nor a workbook
   */
  void look(byte[] data, int length) {
    for (int i = 0; headLength < head.length && i < length; i++) {
      head[headLength++] = data[i];
    }
    bytes += length;
    if (isArchive()) {
      return;
    }
    refuseKnownOthers();
    for (int i = 0; i < length; i++) {
      int b = data[i] & 0xFF;
      if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != 0x0B && b != 0x0C) {
        throw unknown("含有二进制内容", "It holds bytes that no text has");
      }
    }
    utf8.look(data, length);
    gb18030.look(data, length);
  }

  /**
   * @param contentType as the sender declared it
   */
  Found found(@Nullable String contentType) {
    if (bytes == 0) {
      throw new ProblemException(BulkProblem.FILE_EMPTY);
    }
    FileFormat format = isArchive() ? FileFormat.XLSX : FileFormat.CSV;
    FileFormat declared = FileFormat.declaredBy(contentType);
    if (declared != null && declared != format) {
      throw new ProblemException(BulkProblem.FILE_TYPE_LIES)
          .detail(
              "声明为 " + declared + "，实际是 " + format, "Declared as " + declared + ", it is " + format)
          .with("declared", declared.name())
          .with("found", format.name());
    }
    if (format == FileFormat.XLSX) {
      return new Found(format, null);
    }
    if (utf8.holdsToTheEnd()) {
      return new Found(format, StandardCharsets.UTF_8);
    }
    if (gb18030.holdsToTheEnd()) {
      return new Found(format, GB18030);
    }
    throw new ProblemException(BulkProblem.ENCODING_UNKNOWN)
        .detail(
            "请另存为“CSV UTF-8”", "Save it as CSV UTF-8; byte " + utf8.failedAt() + " is not UTF-8")
        .with("byte", utf8.failedAt());
  }

  private boolean isArchive() {
    return headLength >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  private void refuseKnownOthers() {
    int first = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
    if (first == 0xFFFE || first == 0xFEFF) {
      throw unknown("UTF-16 文本，请另存为“CSV UTF-8”", "UTF-16 text; save it as CSV UTF-8");
    }
    if (first == 0xD0CF) {
      throw unknown("旧版 XLS 文件，请另存为 XLSX", "An old XLS file; save it as XLSX");
    }
    if (head[0] == '%' && head[1] == 'P' && head[2] == 'D' && head[3] == 'F') {
      throw unknown("PDF 文件", "A PDF file");
    }
  }

  private static ProblemException unknown(String zh, String en) {
    return new ProblemException(BulkProblem.FILE_TYPE_UNKNOWN).detail(zh, en);
  }

  /** Whether everything so far could be of one charset. */
  private static final class Trial {
    private final CharsetDecoder decoder;
    private final CharBuffer scratch = CharBuffer.allocate(8_192);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private long position;
    private boolean holds = true;

    Trial(Charset charset) {
      decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    void look(byte[] data, int length) {
      if (!holds) {
        return;
      }
      ByteBuffer in = ByteBuffer.allocate(rest.remaining() + length).put(rest).put(data, 0, length);
      in.flip();
      decode(in, false);
      byte[] left = new byte[in.remaining()];
      position += in.position();
      in.get(left);
      rest = ByteBuffer.wrap(left);
    }

    boolean holdsToTheEnd() {
      if (holds) {
        decode(rest, true);
      }
      return holds;
    }

    /** Counted from 1. */
    long failedAt() {
      return position + 1;
    }

    private void decode(ByteBuffer in, boolean end) {
      java.nio.charset.CoderResult result;
      do {
        scratch.clear();
        result = decoder.decode(in, scratch, end);
      } while (result.isOverflow());
      holds = !result.isError();
    }
  }
}
