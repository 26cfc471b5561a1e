import CMalloc

/// Gives memory that is no longer used back to the system (归还内存): after much was made and thrown
/// away, what stays lies between it.
package func giveBackUnusedMemory() { malloc_trim(0) }
