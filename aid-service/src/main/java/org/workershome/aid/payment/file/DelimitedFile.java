package org.workershome.aid.payment.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * {@code BATCH,number,count,total}, then for each payment {@code LINE,id,name,card,bank,amount};
 * line feeds. Commas inside a cell become full-width, so that no name can shift a column.
 */
final class DelimitedFile implements FileWriter {
  private final Charset charset;

  DelimitedFile(Charset charset) {
    this.charset = charset;
  }

  @Override
  public void write(FileHead head, Iterable<FileLine> lines, OutputStream out) throws IOException {
    // A sign that the bank could not read is an error of ours, never a question mark in a name.
    Writer text =
        new BufferedWriter(
            new OutputStreamWriter(
                out, charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT)));
    text.write("BATCH," + head.number() + ',' + head.count() + ',' + head.total() + '\n');
    for (FileLine line : lines) {
      text.write("LINE," + line.id() + ',' + cell(line.name()) + ',' + line.card() + ',');
      text.write(cell(line.bank()) + ',' + line.amount() + '\n');
    }
    text.flush();
  }

  private static String cell(String text) {
    return text.replace(',', '，').replaceAll("\\p{Cntrl}", " ");
  }
}
