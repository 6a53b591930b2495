package org.workershome.kit.bulk;

import java.time.Duration;

/** The defaults, for tests without a configuration. */
record FixedLimits(int maxSharedText, long maxUnpackedBytes, int batchLines) implements BulkConfig {
  static final FixedLimits DEFAULT = new FixedLimits(8_000_000, 1L << 29, 5_000);

  @Override
  public long maxFileBytes() {
    return 1L << 25;
  }

  @Override
  public long maxLines() {
    return 1_000_000;
  }

  @Override
  public int maxColumns() {
    return 200;
  }

  @Override
  public int maxCell() {
    return 32_000;
  }

  @Override
  public int maxLine() {
    return 262_144;
  }

  @Override
  public int maxRatio() {
    return 200;
  }

  @Override
  public Duration keep() {
    return Duration.ofDays(30);
  }
}
