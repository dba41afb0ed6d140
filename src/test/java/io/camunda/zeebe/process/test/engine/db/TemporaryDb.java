package io.camunda.zeebe.process.test.engine.db;

import io.camunda.zeebe.db.ColumnFamily;
import io.camunda.zeebe.db.DbKey;
import io.camunda.zeebe.db.DbValue;
import io.camunda.zeebe.db.TransactionContext;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.protocol.EnumValue;
import io.camunda.zeebe.protocol.ScopedColumnFamily;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** A state that leaves no files behind. */
record TemporaryDb<
        ColumnFamilyType extends Enum<? extends EnumValue> & EnumValue & ScopedColumnFamily>(
    ZeebeDb<ColumnFamilyType> db, Path folder) implements ZeebeDb<ColumnFamilyType> {

  @Override
  public <K extends DbKey, V extends DbValue> ColumnFamily<K, V> createColumnFamily(
      ColumnFamilyType family, TransactionContext context, K key, V value) {
    return db.createColumnFamily(family, context, key, value);
  }

  @Override
  public void createSnapshot(File snapshot) {
    db.createSnapshot(snapshot);
  }

  @Override
  public Optional<String> getProperty(String name) {
    return db.getProperty(name);
  }

  @Override
  public TransactionContext createContext() {
    return db.createContext();
  }

  @Override
  public boolean isEmpty(ColumnFamilyType family, TransactionContext context) {
    return db.isEmpty(family, context);
  }

  @Override
  public MeterRegistry getMeterRegistry() {
    return db.getMeterRegistry();
  }

  @Override
  public void close() throws Exception {
    db.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
