package org.workershome.kit.directory.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** A register's file: CSV in UTF-8, with or without a byte order mark, read as a stream. */
final class RegisterFile {
  /** A line of that many characters is none of a register. */
  private static final int MAX_LINE = 64 * 1024;

  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  private final Path path;

  RegisterFile(Path path) {
    this.path = path;
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  /** What the header says that it is. */
  Kind kind() {
    try (CsvReader<CsvRecord> reader = open()) {
      Iterator<CsvRecord> lines = reader.iterator();
      if (!lines.hasNext()) {
        throw new LoadRefused("the file is empty");
      }
      return Kind.of(lines.next().getFields());
    } catch (CsvParseException | UncheckedIOException e) {
      throw new LoadRefused("the header cannot be read: no CSV in UTF-8");
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Reads all lines behind the header. A line that is no CSV ends the reading with a fault. */
  void read(Faults faults, Consumer<Row> reader) {
    long last = 1;
    try (CsvReader<CsvRecord> lines = open()) {
      Iterator<CsvRecord> records = lines.iterator();
      List<String> header = records.next().getFields();
      while (records.hasNext()) {
        CsvRecord record = records.next();
        last = record.getStartingLineNumber();
        if (record.getFieldCount() != header.size()) {
          faults.add(
              last,
              "line",
              "FIELD_COUNT",
              "列数与表头不一致",
              "The line has another number of fields than the header");
        } else {
          reader.accept(new Row(last, header, record.getFields()));
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      // Their words may quote the line.
      faults.add(
          last + 1,
          "line",
          "NO_CSV",
          "此行起无法按 CSV（UTF-8）读取，请检查引号与编码",
          "From here on the file is no CSV in UTF-8: look at quotes and encoding");
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private CsvReader<CsvRecord> open() throws IOException {
    var bytes = new PushbackInputStream(Files.newInputStream(path), MARK.length);
    skipMark(bytes);
    var decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(MAX_LINE)
        .ofCsvRecord(new InputStreamReader(bytes, decoder));
  }

  private static void skipMark(PushbackInputStream bytes) throws IOException {
    byte[] head = bytes.readNBytes(MARK.length);
    boolean marked = head.length == MARK.length;
    for (int i = 0; marked && i < MARK.length; i++) {
      marked = (head[i] & 0xFF) == MARK[i];
    }
    if (!marked) {
      bytes.unread(head);
    }
  }

  private static RuntimeException unreadable(IOException fault) {
    return fault instanceof CharacterCodingException
        ? new LoadRefused("the file is not in UTF-8")
        : new UncheckedIOException("the file cannot be read", fault);
  }
}
