package org.workershome.kit.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a file may be like, and how long it is kept. Lengths of text are in characters. */
@ConfigMapping(prefix = "workershome.bulk")
interface BulkConfig {
  @WithDefault("33554432")
  long maxFileBytes();

  /** Lines of one file, without its header. */
  @WithDefault("1000000")
  long maxLines();

  @WithDefault("200")
  int maxColumns();

  @WithDefault("32000")
  int maxCell();

  /** One line, with everything in it. */
  @WithDefault("262144")
  int maxLine();

  /** All shared texts of a workbook together: they are the one part that must be held in memory. */
  @WithDefault("8000000")
  int maxSharedText();

  /** All entries of a workbook, unpacked. */
  @WithDefault("536870912")
  long maxUnpackedBytes();

  /** How many times larger than packed an entry may get. */
  @WithDefault("200")
  int maxRatio();

  /** Most lines that are written in one transaction. */
  @WithDefault("5000")
  int batchLines();

  /** How long a file and its results are kept after the upload, and after the run. */
  @WithDefault("P30D")
  Duration keep();
}
