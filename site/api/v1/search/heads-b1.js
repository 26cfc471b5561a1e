gongshi.shard("heads-1",{"schema":3,"version":"ZmiB","names":"","name_lengths":"","ids":"","id_lengths":""}
);
