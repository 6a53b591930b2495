package org.workershome.aid.payment.file;

import java.io.IOException;
import java.io.OutputStream;

/** Writes one kind of file; reads the lines once, keeps none, and leaves the stream open. */
sealed interface FileWriter permits DelimitedFile, XlsxFile, Pain001File {
  void write(FileHead head, Iterable<FileLine> lines, OutputStream out) throws IOException;
}
