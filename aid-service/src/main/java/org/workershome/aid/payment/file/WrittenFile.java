package org.workershome.aid.payment.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import org.workershome.aid.core.bank.FileKind;
import org.workershome.kit.money.Money;

/** A file as the bank gets it. No record: its bytes are compared by their hash. */
public final class WrittenFile {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final FileKind kind;
  private final byte[] bytes;
  private final String sha256;

  private WrittenFile(FileKind kind, byte[] bytes, String sha256) {
    this.kind = kind;
    this.bytes = bytes;
    this.sha256 = sha256;
  }

  /**
   * One file in memory; a plan of any size is several, each of no more lines than its bank takes.
   */
  public static WrittenFile of(FileKind kind, FileHead head, Iterable<FileLine> lines) {
    var bytes = new ByteArrayOutputStream();
    String sha256 = write(kind, head, lines, bytes);
    return new WrittenFile(kind, bytes.toByteArray(), sha256);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Of its bytes, in lower-case hex. */
  public String sha256() {
    return sha256;
  }

  /**
   * Writes to any stream.
   *
   * @return the hash of what was written
   * @throws IllegalStateException when the lines are not what the head declares
   */
  public static String write(
      FileKind kind, FileHead head, Iterable<FileLine> lines, OutputStream out) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      DigestOutputStream digested = new DigestOutputStream(out, digest);
      Counted counted = new Counted(lines);
      writer(kind).write(head, counted, digested);
      digested.flush();
      counted.require(head);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was kept as text, as bytes again. */
  public static byte[] bytes(FileKind kind, String kept) {
    return kind == FileKind.DELIMITED_UTF8
        ? kept.getBytes(UTF_8)
        : Base64.getDecoder().decode(kept);
  }

  /** For a field that is sealed as text: UTF-8 as it is, all others in Base64. */
  public String kept() {
    return kind == FileKind.DELIMITED_UTF8
        ? new String(bytes, UTF_8)
        : Base64.getEncoder().encodeToString(bytes);
  }

  private static FileWriter writer(FileKind kind) {
    return switch (kind) {
      case DELIMITED_UTF8 -> new DelimitedFile(UTF_8);
      case DELIMITED_GB18030 -> new DelimitedFile(GB18030);
      case XLSX -> new XlsxFile();
      case PAIN_001_001_03 -> Pain001File.of2009();
      case PAIN_001_001_09 -> Pain001File.of2019();
    };
  }

  @Override
  public String toString() {
    return "WrittenFile[" + sha256 + "]";
  }

  /** Adds up what passes by. */
  private static final class Counted implements Iterable<FileLine> {
    private final Iterable<FileLine> lines;
    private int count;
    private Money total = Money.ZERO;

    Counted(Iterable<FileLine> lines) {
      this.lines = lines;
    }

    @Override
    public Iterator<FileLine> iterator() {
      Iterator<FileLine> all = lines.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return all.hasNext();
        }

        @Override
        public FileLine next() {
          FileLine line = all.next();
          if (!line.amount().isPositive()) {
            throw new IllegalStateException("a payment of nothing: " + line.id());
          }
          count++;
          total = total.plus(line.amount());
          return line;
        }
      };
    }

    void require(FileHead head) {
      if (count != head.count() || !total.equals(head.total())) {
        throw new IllegalStateException("the file " + head.id() + " is not what its head declares");
      }
    }
  }
}
