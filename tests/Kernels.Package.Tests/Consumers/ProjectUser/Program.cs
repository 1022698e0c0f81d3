float[] x = [1, 2, 3, 4], y = new float[4];
Acme.Transforms.Rotate(x, y);
Console.WriteLine(string.Join(' ', y));
