package org.workershome.kit.directory.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries parted by their keys into files, each of which fits into memory, so that two registers of
 * any length can be compared key by key. The files are the owner's alone, and go at the end.
 */
final class Buckets implements AutoCloseable {
  /** 10,000,000 entries make 40,000 a bucket. */
  static final int COUNT = 256;

  private static final int BUFFER = 8 * 1024;

  private final List<Path> files = new ArrayList<>();
  private final List<DataOutputStream> writers = new ArrayList<>();

  /** Writes or reads one entry. */
  @FunctionalInterface
  interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  /** Reads one entry. */
  @FunctionalInterface
  interface Reader {
    void read(DataInputStream in) throws IOException;
  }

  /**
   * @param folder of the run, which only its owner reads
   */
  Buckets(Path folder, String name) {
    try {
      for (int i = 0; i < COUNT; i++) {
        Path file = folder.resolve(name + "-" + i);
        files.add(file);
        writers.add(
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER)));
      }
    } catch (IOException e) {
      close();
      throw failure(e);
    }
  }

  /**
   * @param key hexadecimal, of which the first two digits choose the bucket
   */
  void add(String key, Writer writer) {
    int bucket = Integer.parseInt(key, 0, 2, 16);
    try {
      writer.write(writers.get(bucket));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Everything that was added to the bucket, in that order. Nothing can be added afterwards. */
  void read(int bucket, Reader reader) {
    try {
      writers.get(bucket).close();
      try (var in =
          new DataInputStream(
              new BufferedInputStream(Files.newInputStream(files.get(bucket)), 64 * 1024))) {
        while (true) {
          in.mark(1);
          if (in.read() < 0) {
            return;
          }
          in.reset();
          reader.read(in);
        }
      }
    } catch (EOFException e) {
      throw new IllegalStateException("a bucket ends in the middle of an entry", e);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try {
      for (DataOutputStream writer : writers) {
        writer.close();
      }
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static UncheckedIOException failure(IOException fault) {
    return new UncheckedIOException("the loader's scratch files cannot be used", fault);
  }
}
