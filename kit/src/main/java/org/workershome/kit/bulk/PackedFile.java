package org.workershome.kit.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.MarkupGuard.UnsafeWorkbook;

/**
 * The entries of an archive in the order in which they lie, unpacked while they are read and
 * counted: an archive that unpacks to far more than it is, is no workbook. The JDK's own reader
 * refuses what streaming writers, ours among them, put behind an entry.
 */
final class PackedFile implements AutoCloseable {
  private static final int MAX_ENTRIES = 1_000;

  /** Until then a high ratio harms nobody: small entries of spaces and zeros pack well. */
  private static final long HARMLESS = 1L << 20;

  private final Counted packed;
  private final ZipArchiveInputStream archive;
  private final BulkConfig limits;
  private long unpackedBefore;
  private int entries;

  PackedFile(InputStream in, BulkConfig limits) {
    this.packed = new Counted(in);
    this.archive = new ZipArchiveInputStream(packed);
    this.limits = limits;
  }

  /** The name of the next entry, whose content is then {@link #content}; null after the last. */
  @Nullable String next() throws IOException {
    ZipArchiveEntry entry = archive.getNextEntry();
    if (entry == null) {
      return null;
    }
    if (++entries > MAX_ENTRIES) {
      throw new UnsafeWorkbook("more than " + MAX_ENTRIES + " entries");
    }
    return entry.getName();
  }

  /** The entry at hand; closing it leaves the archive open. */
  InputStream content() {
    return new Unpacked(packed.bytes);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  private final class Unpacked extends FilterInputStream {
    private final long packedBefore;
    private long bytes;

    Unpacked(long packedBefore) {
      super(archive);
      this.packedBefore = packedBefore;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    @Override
    public void close() {}

    private void count(int more) throws UnsafeWorkbook {
      bytes += more;
      unpackedBefore += more;
      if (unpackedBefore > limits.maxUnpackedBytes()) {
        throw new UnsafeWorkbook("unpacks to more than " + limits.maxUnpackedBytes() + " bytes");
      }
      // What is read ahead counts as packed bytes of this entry; the harmless part covers it.
      long packedHere = Math.max(packed.bytes - packedBefore, 1);
      if (bytes > HARMLESS && bytes / packedHere > limits.maxRatio()) {
        throw new UnsafeWorkbook("unpacks to more than " + limits.maxRatio() + " times its size");
      }
    }
  }

  /** Counts what is taken from the file. */
  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      bytes += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      bytes += Math.max(read, 0);
      return read;
    }
  }
}
