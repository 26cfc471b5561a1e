gongshi.shard("order-1",{"schema":3,"version":"Oj3K","first":0,"count":84,"ranks":"YkCnBMXpCdzByBxBrBfxCe9BvB6B5B7B8BRSQhCjCiCtBcbCBAtCsCVWUZaHpBoB2B1BKmBlC/BFxCDqCrC4B3BGNJI+BiBgBhBtBrBqBvB/BzCkBOjBlB0BTwCvCPLoCmCnCEuC"}
);
