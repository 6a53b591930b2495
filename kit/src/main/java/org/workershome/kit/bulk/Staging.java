package org.workershome.kit.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies lines into {@code bulk_line}: twenty times faster than inserting them one by one. */
final class Staging {
  private static final String COPY =
      "copy bulk_line (import_id, line, record_id, natural_key, content_hash, data) from stdin";
  private static final int BUFFER = 65_536;

  private Staging() {}

  /**
   * @param withData without it only what a dry run compares
   */
  static void copy(Connection connection, UUID importId, List<StagedLine> lines, boolean withData)
      throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    try {
      StringBuilder text = new StringBuilder(BUFFER + 4_096);
      for (StagedLine line : lines) {
        if (!line.isRefused()) {
          text.append(importId).append('\t').append(line.line()).append('\t');
          text.append(line.recordId()).append('\t');
          escape(text, line.naturalKey()).append('\t');
          escape(text, line.contentHash()).append('\t');
          escape(text, withData ? line.data() : null).append('\n');
          if (text.length() > BUFFER) {
            write(copy, text);
          }
        }
      }
      write(copy, text);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void write(CopyIn copy, StringBuilder text) throws SQLException {
    byte[] bytes = text.toString().getBytes(UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }

  private static StringBuilder escape(StringBuilder text, @Nullable String value) {
    if (value == null) {
      return text.append("\\N");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
    return text;
  }
}
